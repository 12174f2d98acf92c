import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { interfaceModule } from '../../src/emit/interfaces.js';
import { collections } from '../../src/model/collections.js';
import { notesOf, shapeOf, unwrapped } from '../../src/model/meta.js';
import { z } from '../../src/model/zod.js';

const text = interfaceModule();
const file = ts.createSourceFile('interfaces.ts', text, ts.ScriptTarget.ES2022, true);
const declared = file.statements.filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one));
const interfaces = new Map(declared.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one]));

const isDocumented = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0;
const isReadonly = (node: ts.TypeElement): boolean =>
  ts.canHaveModifiers(node) && (node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
const basesOf = (name: string): string[] =>
  (interfaces.get(name)?.heritageClauses ?? []).flatMap(({ types }) => types.map((type) => type.getText()));
const typeIn = (name: string, field: string): string | undefined =>
  interfaces
    .get(name)
    ?.members.filter(ts.isPropertySignature)
    .find((member) => member.name.getText() === field)
    ?.type?.getText();

describe('the public interfaces', () => {
  test('every one says what it is, and every field what it means, read-only and by example', () => {
    expect(declared.filter((one) => !isDocumented(one)).map((one) => one.name.text)).toEqual([]);
    const members = [...interfaces].flatMap(([name, { members }]) => (name === 'RecordOf' ? [] : members));
    const wrong = members.filter(
      (member) =>
        !isDocumented(member) ||
        !isReadonly(member) ||
        !ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'example'),
    );
    expect(members.length).toBeGreaterThan(200);
    expect(wrong.map((member) => `${member.parent.getText().slice(0, 40)}: ${member.getText()}`)).toEqual([]);
  });

  test('there is one for every record and for every part of one', () => {
    const names = new Set<string>();
    const visit = (schema: z.ZodTypeAny): void => {
      const bare = unwrapped(schema);
      if (bare instanceof z.ZodArray) visit(bare.element as z.ZodTypeAny);
      if (!(bare instanceof z.ZodObject)) return;
      const { definition } = notesOf(bare);
      if (definition !== undefined) names.add(definition);
      Object.values(shapeOf(bare)).forEach(visit);
    };
    for (const { schemas } of collections) visit(schemas.published);
    expect(names.size).toBeGreaterThan(25);
    expect([...names].filter((name) => !declared.some((one) => one.name.text === name))).toEqual([]);
  });

  test('fields name literal types: ids, terms, dates, flags', () => {
    expect(typeIn('Work', 'id')).toBe('WorkId');
    expect(typeIn('Work', 'kind')).toBe('WorkKind');
    expect(typeIn('Creator', 'person')).toBe('PersonId');
    expect(typeIn('Content', 'translators')).toBe('readonly PersonId[]');
    expect(typeIn('Membership', 'date')).toBe('EdtfDate');
    expect(typeIn('EdtfDate', 'latest')).toBe('string | null');
    expect(typeIn('Name', 'preferred')).toBe('true');
    expect(typeIn('Meta', 'counts')).toBe('Readonly<Record<CollectionName, number>>');
    expect(typeIn('Redirect', 'from')).toBe('string');
  });

  test('they extend one another where schemas share their fields', () => {
    expect(basesOf('Work')).toEqual(['CitedRecord']);
    expect(basesOf('Source')).toEqual(['RecordBase']);
    expect(basesOf('Citation')).toEqual(['Locator']);
    expect(basesOf('PersonName')).toEqual(['Name']);
    expect(basesOf('Death')).toEqual(['Moment']);
  });

  test('documentation names the vocabulary of a term and the collection of an id', () => {
    expect(text).toContain('What sort of work it is. Vocabulary: `work-kind`.');
    expect(text).toContain('Where it was written: ids of places.');
  });
});
