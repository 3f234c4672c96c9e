import { exitOf } from './exit-of.ts';
import { openScene, type Scene } from './scene.ts';
import { type Line, linesOf, parseStory } from './txtar.ts';
import { verbs } from './story-verbs.ts';

const isCommand = (line: Line): boolean => line.words[0] === 'fleet';

/** The exit code that a story expects of a command: what the next `exit` says before another command runs, else 0. */
const expectedExit = (lines: readonly Line[], index: number): string => {
  const rest = lines.slice(index + 1);
  const end = rest.findIndex(isCommand);
  return (end < 0 ? rest : rest.slice(0, end)).find((line) => line.words[0] === 'exit')?.words[1] ?? '0';
};

const runCommand = async (scene: Scene, lines: readonly Line[], index: number): Promise<void> => {
  const expected = expectedExit(lines, index);
  const code = exitOf(await scene.fleet(lines[index]?.words.slice(1) ?? []));
  if (code !== expected) throw new Error(`it ended with ${code}, not ${expected}`);
};

const told = (scene: Scene): string => {
  try {
    return `--- stdout\n${scene.out()}--- stderr\n${scene.err()}`;
  } catch {
    return '';
  }
};

const play = async (scene: Scene, lines: readonly Line[]): Promise<void> => {
  for (const [index, line] of lines.entries()) {
    const [verb = '', ...words] = line.words;
    try {
      if (isCommand(line)) await runCommand(scene, lines, index);
      else if (verb !== 'exit') await (verbs[verb] ?? unknown(verb))(scene, words);
    } catch (error) {
      throw new Error(`line ${line.at}: ${line.text}\n${error instanceof Error ? error.message : error}\n${told(scene)}`);
    }
  }
};

const unknown = (verb: string): never => {
  throw new Error(`there is no verb "${verb}"; there are: ${['fleet', 'exit', ...Object.keys(verbs)].sort().join(' ')}`);
};

const isLater = (path: string): boolean => path.startsWith('later/') || path.startsWith('clusters/');

/** Runs lines of a story in a scene that is open. */
export const playLines = (scene: Scene, text: string): Promise<void> => play(scene, linesOf(text));

/**
 * Plays a whole story in a scene of its own. Files below `later/` are laid out when the story says so, files below
 * `clusters/` are what stands in a cluster from the start. A line that does not hold rejects, and names itself.
 */
export const playStory = async (text: string): Promise<void> => {
  const story = parseStory(text);
  if (story.lines.length === 0) throw new Error('the story has no commands');
  const scene = openScene(story.files);
  try {
    for (const [path, content] of story.files) if (!isLater(path)) scene.put(path, content);
    await play(scene, story.lines);
  } finally {
    await scene.close();
  }
};
