import { field, named, ours } from '../meta.js';
import { list, ownId, type Primitives, ref, term } from '../primitives.js';
import { z } from '../zod.js';

/** An organization (LRM-E8, collective agent): party, periodical, publisher, prison, ship. */
export const organization = (p: Primitives) =>
  z
    .object({
      id: field(ownId(), 'Usual English or native name; opaque once released.', 'left-opposition'),
      kind: ours(field(term('organization-kind'), 'What sort of organization it is.', 'faction')),
      names: field(list(p.name()), 'Every name, with the time it was in use.', [
        { text: 'La Révolution prolétarienne', lang: 'fr', kind: 'official', preferred: true },
      ]),
      founded: field(p.moment(), 'Founding.', { date: '1925-01', place: 'paris' }).optional(),
      dissolved: field(p.moment(), 'End.', { date: '1943' }).optional(),
      places: field(list(ref('places')), 'Where it was at work.', ['paris']).optional(),
      partOf: field(
        list(
          named(
            'PartOfOrganization',
            'A larger organization that an organization belongs or belonged to (schema.org `parentOrganization`).',
            {
              organization: field(ref('organizations'), 'The larger organization.', 'comintern'),
              date: field(p.date(), 'From when to when.', '1908/..').optional(),
              ...p.evidence,
            },
          ),
        ),
        'Organizations it belongs or belonged to.',
        [{ organization: 'comintern' }],
      ).optional(),
      predecessors: field(list(ref('organizations')), 'Organizations it continues.', ['le-communiste']).optional(),
      ...p.common,
    })
    .strict();
