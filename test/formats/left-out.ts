import { isHere, strangers } from './strangers.js';

/** Says after all tests which readers of formats were not there to be asked. */
export default (): (() => void) => () => {
  const missing = strangers.filter((stranger) => !isHere(stranger));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = [...new Set(missing.map((stranger) => stranger.package))].join(' ');
  process.stdout.write(
    `\nLeft out, because they are not installed: the readings of formats by ${names}.\n` +
      `.ci/run installs and asks them; so does: apt-get install --no-install-recommends ${packages}\n`,
  );
};
