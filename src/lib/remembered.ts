/** A function of an object that works once for each: what it is asked about never changes, and is asked about again and again. */
export const remembered = <Of extends object, Result>(work: (of: Of) => Result): ((of: Of) => Result) => {
  const known = new WeakMap<Of, { readonly result: Result }>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found.result;
    const result = work(of);
    known.set(of, { result });
    return result;
  };
};
