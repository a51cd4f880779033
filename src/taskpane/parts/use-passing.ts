import { useState } from "react";
import type { AnimationEvent } from "react";
import { makeStyles } from "@fluentui/react-components";

/** Nothing moves: the animation is a clock that the page keeps, and stops while somebody points at what it is about. */
const useStyles = makeStyles({
  passing: {
    animationName: { from: { visibility: "visible" }, to: { visibility: "visible" } },
    animationDuration: "20s",
    ":hover": { animationPlayState: "paused" },
    ":focus-within": { animationPlayState: "paused" },
  },
});

/** For something told that goes by itself after a while: what its element needs. Of whatever is told next, the time begins anew. */
export function usePassing(told: unknown, onPassed: () => void) {
  const styles = useStyles();
  const [last, setLast] = useState({ told, turn: 0 });
  if (last.told !== told) setLast({ told, turn: last.turn + 1 });
  return {
    key: last.turn,
    passing: {
      className: styles.passing,
      onAnimationEnd: ({ target, currentTarget }: AnimationEvent) => {
        if (target === currentTarget) onPassed();
      },
    },
  };
}
