/** Run by electron-builder on each packed folder: refuses one that lacks an addon for its kind of machine. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const archNames = { 1: 'x64', 3: 'arm64' };
const argonPlatforms = { linux: (arch) => `linux-${arch}-gnu`, win32: (arch) => `win32-${arch}-msvc` };
/** libvips, which the picture addon loads from its place beside it: a package of its own but on Windows. */
const libraries = {
  linux: /^libvips-cpp\.so\./,
  darwin: /^libvips-cpp\..*dylib$/,
  win32: /^libvips-.*\.dll$/,
};

/** `context`: electron-builder's AfterPackContext. Throws an Error that names what is missing. */
export default function afterPack({ appOutDir, arch, electronPlatformName: platform, packager }) {
  const archName = archNames[arch];
  const modules = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked', 'node_modules');
  const target = `${platform}-${archName}`;
  const argonTarget = argonPlatforms[platform]?.(archName) ?? target;
  const libvips = platform === 'win32' ? `@img/sharp-${target}` : `@img/sharp-libvips-${target}`;
  const wanted = [
    ['better-sqlite3', 'prebuilds', new RegExp(`^${target}\\.node$`)],
    [`@node-rs/argon2-${argonTarget}`, '', new RegExp(`^argon2\\.${argonTarget}\\.node$`)],
    [`@img/sharp-${target}`, 'lib', /\.node$/],
    [libvips, 'lib', libraries[platform]],
  ];
  for (const [name, folder, file] of wanted) {
    const place = join(modules, ...name.split('/'), folder);
    if (existsSync(place) && readdirSync(place).some((each) => file.test(each))) continue;
    throw new Error(
      `The package lacks ${name} for ${target}. ` +
        `Install it first: npm install --no-save --force ${name} (in the version of package-lock.json)`,
    );
  }
}
