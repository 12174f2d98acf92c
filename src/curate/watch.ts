import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders below a folder, and itself, with their inodes: a folder put in another's place is another. */
function foldersIn(folder: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (path: string): void => {
    try {
      found.set(path, statSync(path).ino);
      for (const entry of readdirSync(path, { withFileTypes: true }))
        if (entry.isDirectory()) add(join(path, entry.name));
    } catch {
      // Gone in the meantime: whatever removed it is a change of its own.
    }
  };
  add(folder);
  return found;
}

/**
 * Calls back after every change below a folder, however it is made: written in place, saved under
 * another name and renamed, deleted, moved, checked out. It watches folders, not files: the watch of a
 * file ends with the file, and many editors put a new one in its place at every save. Changes that
 * come together are told once.
 *
 * @returns what ends it.
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  const watchers = new Map<string, { watcher: FSWatcher; inode: number }>();
  let timer: NodeJS.Timeout | undefined;
  const close = (path: string): void => {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  };
  const changed = (within: string, name: string | null): void => {
    // What came under the name of a folder is another folder, even where it got the old one's inode.
    if (name !== null) close(join(within, name));
    arm();
    clearTimeout(timer);
    timer = setTimeout(() => {
      arm();
      onChange();
    }, 60);
  };
  const arm = (): void => {
    const folders = foldersIn(folder);
    for (const [path, { inode }] of watchers) if (path !== above && folders.get(path) !== inode) close(path);
    for (const [path, inode] of folders) {
      if (watchers.has(path)) continue;
      try {
        const watcher = watch(path, (_, name) => {
          changed(path, name);
        }).on('error', () => {
          close(path);
        });
        watchers.set(path, { watcher, inode });
      } catch {
        // Gone in the meantime.
      }
    }
  };
  // The folder itself may be put in another's place, which only the folder above it sees.
  const above = dirname(folder);
  const watcher = watch(above, (_, name) => {
    if (name !== null && join(above, name) === folder) changed(above, name);
  });
  watchers.set(above, { watcher, inode: 0 });
  arm();
  return () => {
    clearTimeout(timer);
    for (const path of [...watchers.keys()]) close(path);
  };
}
