import { defineChapter } from './define-chapter.ts'

await defineChapter('interface')
