import { serve } from "./serve.js";

/** The server of the desktop. */
serve();
