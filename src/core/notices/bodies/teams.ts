import type { JsonObject } from '#core/model';
import { linesOf, type Notice } from '../notice.ts';

// Cards replace {{DATE()}} and {{TIME()}}, and templates ${}: neither is meant here.
const inert = (text: string): string => text.replaceAll('{{', '{ {').replaceAll('${', '$ {');

// A TextBlock reads Markdown; the runs of a RichTextBlock do not (Adaptive Cards 1.2).
const block = (text: string, more: JsonObject = {}): JsonObject => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: inert(text), ...more }] });

/** An Adaptive Card in a message, as a Workflows webhook of Teams takes it; far below its 28 KB. No text of it is read as Markdown. */
export const teamsBody = (notice: Notice): JsonObject => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      contentUrl: null,
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        msteams: { width: 'Full' },
        body: [block(notice.title, { weight: 'Bolder', size: 'Medium' }), ...linesOf(notice).filter((line) => line !== '').map((line) => block(line, { fontType: 'Monospace', size: 'Small' })), block(`All of it: ${notice.look}`)],
      },
    },
  ],
});
