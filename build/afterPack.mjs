/** Run by electron-builder on each packed folder: refuses one that lacks an addon for its kind of machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const archNames = { 1: 'x64', 3: 'arm64' };
const argonPlatforms = { linux: (arch) => `linux-${arch}-gnu`, win32: (arch) => `win32-${arch}-msvc` };

/** `context`: electron-builder's AfterPackContext. Throws an Error that names what is missing. */
export default function afterPack({ appOutDir, arch, electronPlatformName: platform, packager }) {
  const archName = archNames[arch];
  const modules = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked', 'node_modules');
  const argonTarget = argonPlatforms[platform]?.(archName) ?? `${platform}-${archName}`;
  const addons = {
    'better-sqlite3': join('better-sqlite3', 'prebuilds', `${platform}-${archName}.node`),
    [`@node-rs/argon2-${argonTarget}`]: join(
      '@node-rs',
      `argon2-${argonTarget}`,
      `argon2.${argonTarget}.node`,
    ),
  };
  for (const [name, addon] of Object.entries(addons)) {
    if (existsSync(join(modules, addon))) continue;
    throw new Error(
      `The package lacks ${name} for ${platform}-${archName}. ` +
        `Install it first: npm install --no-save --force ${name} (in the version of package-lock.json)`,
    );
  }
}
