import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { Generator } from './generator.ts';

const root = resolve(import.meta.dirname, '../../../..');
const folder = 'src/render/html';

/** A page: the folder of its script, the file that it is generated into, and its styles in order. */
const pages = [
  { from: 'page', to: 'page.generated.ts', styles: ['page/page.css'] },
  { from: 'drift', to: 'drift.generated.ts', styles: ['page/page.css', 'drift/drift.css'] },
] as const;

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const bundled = async (from: string): Promise<string> => {
  const bundle = await rolldown({ input: join(root, folder, from, 'main.js'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } });
  return output[0].code.trim();
};

const codeOf = async ({ from, styles }: (typeof pages)[number]): Promise<string> => {
  const script = await bundled(from);
  const style = styles.map((file) => readFileSync(join(root, folder, file), 'utf8').trim()).join('\n');
  if (/<\/(?:script|style)/i.test(script + style)) throw new Error('the page would end its own script or style');
  const rows = [
    ['script', "The page's script.", script],
    ['scriptHash', 'What the content security policy calls the script by (CSP 3, 2.3.1).', hashOf(script)],
    ['style', "The page's style.", style],
    ['styleHash', 'What the content security policy calls the style by.', hashOf(style)],
  ] as const;
  const code = rows.map(([name, says, text]) => `\n/** ${says} */\nexport const ${name} = ${JSON.stringify(text).replaceAll('$', '\\u0024')};\n`).join('');
  return `// Generated from ${folder}/${from}; do not edit.\n${code}`;
};

/** Scripts and styles of the HTML reports as texts, with the hashes that their content security policies name. */
export const page: Generator = {
  says: 'the pages of the HTML reports',
  owns: [],
  make: async () => new Map(await Promise.all(pages.map(async (one) => [`${folder}/${one.to}`, await codeOf(one)] as const))),
};
