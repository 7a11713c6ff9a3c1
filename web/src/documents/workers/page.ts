import { readPage } from "../page.ts";
import { serve } from "./serve.ts";

serve(readPage);
