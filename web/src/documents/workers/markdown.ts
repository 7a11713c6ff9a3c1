import { readMarkdown } from "../markdown.ts";
import { serve } from "./serve.ts";

serve(readMarkdown);
