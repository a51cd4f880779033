import { lazy, Suspense } from "react";
import type { Session } from "../session";

const meanings = () => import(/* webpackChunkName: "general" */ "./meanings-page");
const list = () => import(/* webpackChunkName: "general" */ "./list-page");

/** Pages that are seldom opened, in a file of their own; an add-in's page asks for it before anybody does. */
export const seldomOpened = () => Promise.all([meanings(), list()]);

const Meanings = lazy(meanings);
const List = lazy(list);

export function LaterMeanings({ session }: { session: Session }) {
  return (
    <Suspense>
      <Meanings session={session} />
    </Suspense>
  );
}

export function LaterList({ session }: { session: Session }) {
  return (
    <Suspense>
      <List session={session} />
    </Suspense>
  );
}
