/** What `serge-data --help` prints. */
export const help = `serge-data: who wrote what, what happened, and who says so, on Victor Serge (1890-1947)

  serge-data find <text>                 everything that a text finds, in any script and spelling
  serge-data show <id>                   a record, as a person reads it
  serge-data why <id> <field>            who says so, and who says otherwise
  serge-data timeline                    what happened: --from, --to, --scope, --person
  serge-data validate <file> …           records of your own, YAML or JSON, with line and column

Examples

  serge-data find Boukharine
  serge-data show ville-conquise
  serge-data why victor-serge born.date
  serge-data timeline --from 1933 --to 1936-04 --person victor-serge
  serge-data validate my-work.yaml --as work
  serge-data find kronstadt --json | jq -r '.[].id'

Options

  --json             JSON instead of text, for every command
  --lang <tag>       names and dates for readers of that language: en, fr
  --limit <number>   the most hits that find shows (20)
  --as <record>      what validate should find: work, edition, person, event, place, organization, source
  -h, --help         this text

An id may be written with its collection: people/victor-serge. A file "-" is what comes in by a pipe.

Exit codes: 0 found, or valid · 1 nothing found, or not valid · 2 a call that cannot be answered`;
