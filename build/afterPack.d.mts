export default function afterPack(context: {
  appOutDir: string;
  arch: number;
  electronPlatformName: string;
  packager: { getResourcesDir(appOutDir: string): string };
}): void;
