import { useEffect, useState } from "react";
import { useLook } from "./look";

/** A pause of the user's in which the sentence may be read out. */
const PAUSE = 1000;

/** The one polite live region: the sentence after a pause, and at once what was done or how far something is. */
export function Announcer(props: { sentence: string; now: string }) {
  const { sentence, now } = props;
  const look = useLook();
  const [said, setSaid] = useState("");
  const [before, setBefore] = useState({ sentence, now });
  if (before.now !== now) {
    setBefore({ ...before, now });
    if (now) setSaid(now);
  }
  useEffect(() => {
    if (sentence === before.sentence) return;
    const timer = setTimeout(() => {
      setBefore((last) => ({ ...last, sentence }));
      setSaid(sentence);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [sentence, before.sentence]);
  return (
    <div aria-live="polite" className={look.hidden}>
      {said}
    </div>
  );
}
