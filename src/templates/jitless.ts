import { config } from "zod/mini";

/** Imported before everything else: the page's CSP forbids the functions that zod would otherwise make of its schemas. */
config({ jitless: true });
