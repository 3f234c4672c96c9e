import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { Generator } from './generator.ts';

const root = resolve(import.meta.dirname, '../../../..');
const folder = 'src/render/html/page';
const driftFolder = 'src/render/html/drift';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const bundled = async (entry: string): Promise<string> => {
  const bundle = await rolldown({ input: join(root, entry), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } } });
  return output[0].code.trim();
};

const styleOf = (file: string): string => readFileSync(join(root, file), 'utf8').trim();

/** The scripts and styles of the HTML reports as texts, with the hashes that their content security policies name. */
export const page: Generator = {
  says: 'the pages of the HTML reports',
  owns: [],
  make: async () => {
    const [script, driftScript] = await Promise.all([bundled(`${folder}/main.js`), bundled(`${driftFolder}/main.js`)]);
    const [style, driftStyle] = [styleOf(`${folder}/page.css`), styleOf(`${driftFolder}/drift.css`)];
    if (/<\/(?:script|style)/i.test([script, style, driftScript, driftStyle].join(''))) throw new Error('the page would end its own script or style');
    const rows = [
      ['script', "The page's script.", script],
      ['scriptHash', 'What the content security policy calls the script by (CSP 3, 2.3.1).', hashOf(script)],
      ['style', "The page's style.", style],
      ['styleHash', 'What the content security policy calls the style by.', hashOf(style)],
      ['driftScript', 'The script of the page of drift.', driftScript],
      ['driftScriptHash', 'What the content security policy calls it by.', hashOf(driftScript)],
      ['driftStyle', "The style that the page of drift has beside the page's.", driftStyle],
      ['driftStyleHash', 'What the content security policy calls it by.', hashOf(driftStyle)],
    ] as const;
    const code = rows.map(([name, says, text]) => `\n/** ${says} */\nexport const ${name} = ${JSON.stringify(text).replaceAll('$', '\\u0024')};\n`).join('');
    return new Map([['src/render/html/page.generated.ts', `// Generated from ${folder} and ${driftFolder}; do not edit.\n${code}`]]);
  },
};
