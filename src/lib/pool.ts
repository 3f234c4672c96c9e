/**
 * Runs `work` over all items with at most `limit` under way. Results stand at their item's index, whatever ended first.
 * The first rejection rejects the whole, after what is under way has settled; nothing new starts then.
 */
export const pooled = async <In, Out>(items: readonly In[], limit: number, work: (item: In, index: number) => Promise<Out>): Promise<Out[]> => {
  const results = new Array<Out>(items.length);
  let next = 0;
  let broken: { error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    while (next < items.length && !broken) {
      const index = next++;
      try {
        results[index] = await work(items[index] as In, index);
      } catch (error) {
        broken ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
  if (broken) throw broken.error;
  return results;
};
