import { lazy, Suspense } from "react";
import type { Session } from "../session";

const page = () => import(/* webpackChunkName: "learn" */ "./own-forms-page");

/** Seldom opened, and in a file of its own; an add-in's page asks for it before anybody does. */
export const ownFormsPage = () => page();

const Page = lazy(page);

export function LaterOwnForms({ session }: { session: Session }) {
  return (
    <Suspense>
      <Page session={session} />
    </Suspense>
  );
}
