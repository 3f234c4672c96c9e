/** Divides seats by votes as Webster (Sainte-Laguë) does, ties to fewer seats, then to the earlier name (Karmada v1.16, empty UID). */
export const webster = (seats: number, votes: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const given = new Map([...votes.keys()].sort().map((name) => [name, 0]));
  if ([...votes.values()].reduce((sum, one) => sum + one, 0) <= 0) return given;
  for (let seat = 0; seat < seats; seat++) {
    let best: { name: string; quotient: number; has: number } | undefined;
    for (const [name, has] of given) {
      const quotient = (votes.get(name) ?? 0) / (2 * has + 1);
      if (best === undefined || quotient > best.quotient || (quotient === best.quotient && has < best.has)) best = { name, quotient, has };
    }
    if (best) given.set(best.name, best.has + 1);
  }
  return given;
};
