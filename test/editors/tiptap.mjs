export { Editor } from '@tiptap/core';
export { default as StarterKit } from '@tiptap/starter-kit';
