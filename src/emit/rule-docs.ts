import type { Rule } from '../compile/rule.js';

/** A text inside a cell of a table. */
const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

/** The page of the rules: what each proves, in its own words. */
export function ruleDocs(rules: readonly Rule[]): string {
  const rows = rules.map(({ name, level, docs }) => `| [${name}](${name}.ts) | ${level} | ${cell(docs)} |`);
  return `# What the compiler proves

The table is made from the rules by \`npm run docs\`: edit the \`docs\` of a rule, not this page. Structure (fields, terms, forms) is proved before, by the schemas of \`src/model\`.

An **error** fails the build; a **warning** is only reported. \`npm run check\` shows both, with place and remedy.

| rule | level | what holds |
| ---- | ----- | ---------- |
${rows.join('\n')}

## To add a rule

- \`src/compile/rules/<name>.ts\`: the narrowest kind of rule that can tell (\`src/compile/rule.ts\`): on texts of one meaning, values, files, records, or all records together. A problem for every breach; its message is a whole sentence; its hint says how to mend it.
- \`src/compile/rules/index.ts\`: its row.
- \`test/compile/rules/<name>.test.ts\`: what it finds, and what it lets pass.
- \`npm run docs\`: its row in this table.
`;
}
