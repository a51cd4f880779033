import { lazy, Suspense } from "react";
import type { Session } from "../session";

const page = () => import(/* webpackChunkName: "import-page" */ "./import-page");

/** In a file of its own; an add-in's page asks for it before anybody does. */
export const importPage = () => page();

const Page = lazy(page);

export function LaterImport({ session }: { session: Session }) {
  return (
    <Suspense>
      <Page session={session} />
    </Suspense>
  );
}
