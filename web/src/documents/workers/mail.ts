import { readMail } from "../mail.ts";
import { serve } from "./serve.ts";

serve(readMail);
