import { defineChapter } from './define-chapter.ts'

await defineChapter('connection')
