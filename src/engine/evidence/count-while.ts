/** How many of a row, from its beginning, are so; none behind the first that is not. */
export function countWhile<Item>(row: readonly Item[], isSo: (item: Item) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(row[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
