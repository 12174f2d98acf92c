/** What is looked at before a release. */
export interface Release {
  manifest: Readonly<Record<string, unknown>>;
  /** The text of CITATION.cff. */
  citation: string;
  /** The texts of the workflows, by file name. */
  workflows: Readonly<Record<string, string>>;
}

const PINNED = /@[0-9a-f]{40}(?:\s+#.*)?$/;

/**
 * What stands in the way of publishing, each with its remedy: addresses that are missing or disagree (all are
 * told from `repository`, the one place), a citation of another version, actions that are not pinned.
 */
export function obstacles({ manifest, citation, workflows }: Release): string[] {
  const { homepage, bugs, version } = manifest;
  const repository = manifest.repository as { url?: string } | undefined;
  const address = /^git\+(https:\/\/[^/]+\/[^/]+\/[^/]+)\.git$/.exec(repository?.url ?? '')?.[1];
  const found: string[] = [];
  const say = (isWrong: boolean, obstacle: string): void => {
    if (isWrong) found.push(obstacle);
  };
  if (address === undefined) {
    found.push(
      'package.json: "repository" has to name the public repository: { "type": "git", "url": "git+https://<host>/<owner>/<name>.git" }. Provenance is bound to it.',
    );
  } else {
    const home = `${address}#readme`;
    const issues = `${address}/issues`;
    say(homepage !== home, `package.json: "homepage" has to follow "repository": "${home}".`);
    const url = typeof bugs === 'object' && bugs !== null && 'url' in bugs ? bugs.url : bugs;
    say(url !== issues, `package.json: "bugs" has to follow "repository": { "url": "${issues}" }.`);
    const line = `repository-code: ${address}`;
    say(!citation.split('\n').includes(line), `CITATION.cff: "${line}" has to follow "repository" of package.json.`);
  }
  const cited = `version: ${String(version)}`;
  say(!citation.split('\n').includes(cited), `CITATION.cff: "${cited}" has to be the version of package.json.`);
  for (const [file, text] of Object.entries(workflows)) {
    text.split('\n').forEach((line, index) => {
      const action = /^\s*(?:- )?uses:\s*(.+?)\s*$/.exec(line)?.[1];
      say(
        action !== undefined && !action.startsWith('./') && !PINNED.test(action),
        `.github/workflows/${file}:${String(index + 1)}: pin "${action ?? ''}" by the SHA of the commit its tag stands for ("owner/name@<40 hex digits> # v1").`,
      );
    });
  }
  return found;
}
