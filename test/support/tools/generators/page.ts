import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { Generator } from './generator.ts';

const root = resolve(import.meta.dirname, '../../../..');
const folder = 'src/render/html/page';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const bundled = async (): Promise<string> => {
  const bundle = await rolldown({ input: join(root, folder, 'main.js'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } });
  return output[0].code.trim();
};

/** The script and the style of the HTML report as texts, with the hashes that its content security policy names. */
export const page: Generator = {
  says: 'the page of the HTML report',
  owns: [],
  make: async () => {
    const script = await bundled();
    const style = readFileSync(join(root, folder, 'page.css'), 'utf8').trim();
    if (/<\/(?:script|style)/i.test(script + style)) throw new Error('the page would end its own script or style');
    const rows = [
      ['script', "The page's script.", script],
      ['scriptHash', 'What the content security policy calls the script by (CSP 3, 2.3.1).', hashOf(script)],
      ['style', "The page's style.", style],
      ['styleHash', 'What the content security policy calls the style by.', hashOf(style)],
    ] as const;
    const code = rows.map(([name, says, text]) => `\n/** ${says} */\nexport const ${name} = ${JSON.stringify(text).replaceAll('$', '\\u0024')};\n`).join('');
    return new Map([['src/render/html/page.generated.ts', `// Generated from ${folder}; do not edit.\n${code}`]]);
  },
};
