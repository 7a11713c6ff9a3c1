import { readPdf } from "../pdf.ts";
import { serve } from "./serve.ts";

serve(readPdf);
