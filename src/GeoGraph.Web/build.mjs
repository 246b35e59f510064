// Bundles the canvas and the font into the folder named on the command line; the .NET build serves them from there.
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const out = resolve(process.argv[2] ?? 'obj/canvas');
const inter = 'node_modules/@fontsource-variable/inter';
const fonts = join(out, 'fonts');
const subsets = ['latin', 'latin-ext'];

await rm(out, { recursive: true, force: true });
await mkdir(fonts, { recursive: true });
await build({
  entryPoints: { canvas: 'Scripts/index.ts', page: 'Scripts/page.ts' },
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: false,
  legalComments: 'eof',
  loader: { '.glsl': 'text' },
  logLevel: 'warning',
});

const ranges = JSON.parse(await readFile(join(inter, 'unicode.json'), 'utf8'));
const faces = subsets.map(subset => `@font-face {
  font-family: 'Inter Variable';
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url('inter-${subset}.woff2') format('woff2');
  unicode-range: ${ranges[subset]};
}`);
await writeFile(join(fonts, 'inter.css'), faces.join('\n') + '\n');
for (const subset of subsets) await cp(`${inter}/files/inter-${subset}-wght-normal.woff2`, join(fonts, `inter-${subset}.woff2`));
await cp(join(inter, 'LICENSE'), join(fonts, 'LICENSE.txt'));
