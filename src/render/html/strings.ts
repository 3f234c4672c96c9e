/** Gives each distinct text, or list of numbers, a number from 0; the same one gets the same number. */
export type Shelf<Item> = { readonly at: (item: Item) => number; readonly items: readonly Item[] };

const shelf = <Item>(keyOf: (item: Item) => string): Shelf<Item> => {
  const places = new Map<string, number>();
  const items: Item[] = [];
  return {
    items,
    at: (item) => {
      const key = keyOf(item);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, items.length);
      return items.push(item) - 1;
    },
  };
};

/** A shelf of texts. */
export const textShelf = (): Shelf<string> => shelf((text) => text);

/** A shelf of lists of numbers. */
export const listShelf = (): Shelf<readonly number[]> => shelf((list) => list.join());

/** The number of a text, -1 for nothing: the same few texts come again and again, and each is looked at once. */
export const numbered = (numberOf: (value: string) => number): ((value: string | undefined) => number) => {
  const known = new Map<string, number>();
  return (value) => {
    if (value === undefined) return -1;
    const number = known.get(value) ?? numberOf(value);
    known.set(value, number);
    return number;
  };
};
