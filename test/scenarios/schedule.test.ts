import { join } from 'node:path';
import { tellStories } from '../support/stories.ts';

tellStories(join(import.meta.dirname, 'schedule'));
