/** How many requests are under way at the lab. */
export interface OpenRequests {
  /** One more; whoever calls back ends it. */
  readonly enter: () => () => void;
  /** How many there were at once, at most. */
  readonly most: () => number;
}

export function countRequests(): OpenRequests {
  let [open, most] = [0, 0];
  const enter = () => {
    open += 1;
    most = Math.max(most, open);
    let isOver = false;
    return () => {
      if (!isOver) open -= 1;
      isOver = true;
    };
  };
  return {enter, most: () => most};
}
