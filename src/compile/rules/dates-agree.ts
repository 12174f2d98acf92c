import { byId } from '../../query/by-id.js';
import { chronologyOf, clashesIn, type FieldRef, keyOf } from '../../query/chronology.js';
import { once } from '../../query/once.js';
import { recordsOf } from '../publish.js';
import { isPosition, pathOf } from '../../values/paths.js';
import type { Rule } from '../rule.js';

export const datesAgree: Rule = {
  name: 'dates-agree',
  level: 'error',
  docs: 'All dates can be true together, given what lies within, follows or excludes what: parts and wholes, causes, lives, captivities, journeys, publications, memberships.',
  *check(dataset) {
    const chronology = chronologyOf({
      works: byId(recordsOf(dataset, 'works')),
      editions: recordsOf(dataset, 'editions'),
      people: byId(recordsOf(dataset, 'people')),
      events: recordsOf(dataset, 'events'),
      places: byId(recordsOf(dataset, 'places')),
      organizations: byId(recordsOf(dataset, 'organizations')),
    });
    const dates = once(() => new Map(chronology.owners.map(({ of, stated }) => [keyOf(of), stated?.edtf])));
    const told = (field: FieldRef): string => {
      const date = dates().get(keyOf(field));
      return `${field.collection}/${field.id} ${field.path}${date === undefined ? '' : ` (${date})`}`;
    };
    for (const clash of clashesIn(chronology)) {
      // The link that joins two dates stands where it can be mended; the dates may each be right.
      const field = clash.find(({ path }) => !path.endsWith('date')) ?? clash[0];
      const record = field && dataset.get(field.collection, field.id);
      if (!field || !record) continue;
      const path = pathOf(field.path).map((step) => (isPosition(step) ? Number(step) : step));
      yield {
        document: record.document,
        path,
        message: `These cannot all be true: ${clash.map(told).join('; ')}.`,
        hint: 'Compare their sources and mend one of them; what is less than sure takes "~" or "?", an item of a list a certainty.',
      };
    }
  },
};
