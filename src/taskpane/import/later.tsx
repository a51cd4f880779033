import { lazy, Suspense } from "react";
import type { Session } from "../session";

const pages = {
  import: () => import(/* webpackChunkName: "import-page" */ "./import-page"),
  carry: () => import(/* webpackChunkName: "import-page" */ "./carry-page"),
};

/** In files of their own; an add-in's page asks for them before anybody does. */
export const importPages = () => Promise.all([pages.import(), pages.carry()]);

const Import = lazy(pages.import);
const Carry = lazy(pages.carry);

export function LaterImport({ session }: { session: Session }) {
  return (
    <Suspense>
      <Import session={session} />
    </Suspense>
  );
}

export function LaterCarry({ session }: { session: Session }) {
  return (
    <Suspense>
      <Carry session={session} />
    </Suspense>
  );
}
