/** A type of CEL that has no literal: its values hold one of ours, and only functions look into them. */
export type Opaque<Value> = { readonly name: string; readonly ctor: () => void; readonly make: (value: Value) => object; readonly read: (made: object) => Value };

/** A new type. The library tells types by the constructor of their values. */
export const opaque = <Value>(name: string): Opaque<Value> => {
  const values = new WeakMap<object, Value>();
  const ctor = function Opaque(): void {};
  const make = (value: Value): object => {
    const made = Object.create(ctor.prototype as object) as object;
    values.set(made, value);
    return made;
  };
  return { name, ctor, make, read: (made) => values.get(made) as Value };
};
