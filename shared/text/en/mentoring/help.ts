/** Help: pairing, the growth record. */
import type { HelpTexts } from '../../helpTopics.ts';

export const mentoringHelp = {
  growth: {
    title: 'The growth record: page by page',
    also: 'diary record bag sealed letter works booklet',
    body: [
      'Growth record in a file lists the twelve contents on the left; those that are there have a tick, and a click shows one alone. Talks, letters, awards and works need not be written again: they are counted from the contacts and from Pictures and papers.',
      ['Click Add a page', 'Write a few words or add pictures', 'Save with 〔Ctrl Enter〕'],
      "A letter or diary page that the child wants nobody to see: tick For the child's eyes only (sealed). From then on nobody sees its words and pictures, the principal neither.",
      'The law lets it be opened in three cases only (Law on the Protection of Minors, Art. 63): click Open by law, choose the case and say what happened. Every request is recorded, granted or not.',
      'When the child leaves, Print the booklet for it to take along; sealed pages are not printed, the child gets the originals.',
    ],
  },
  pairing: {
    title: 'Pairing: who looks after whom',
    also: 'mentor typical children board suggest',
    body: [
      'The left column holds the children without a mentor; each teacher has a box with their children. A box over the limit has an apricot head.',
      'Drag a child to a teacher’s box with the mouse, or use the keys alone:',
      [
        'Go to a child with the arrows',
        'Press Space to pick it up',
        'Choose the teacher with the arrows; 〔Enter〕 puts down, 〔Esc〕 lets go',
        'When all is arranged, 〔Ctrl Enter〕 saves',
      ],
      '“Suggest” arranges those without a mentor: brothers and sisters to one teacher, even loads, the class’s own head first, then teachers who have children of the same class or village. The reason stands under each name. It is a draft until you save it, and can be undone as a whole afterwards.',
      'With “From which day” the mentor before and their time stay in the child’s past. Teachers without an account are added under Settings, Accounts.',
      'Under “Typical children” each class names the four or five who need most care. How many a class names and a teacher takes is set under Settings, School.',
      '“Work done” shows the talks, visits and calls of a time: coverage first, the share of weeks in which the rules of frequency were met, then children met in all three ways, persons, person-times and times. A figure opens what it counts. The principal opens a teacher to write a review that nobody else sees.',
      'A pairing table that is ready comes in by “Import”: look at each row, choose where names are alike, unknown teachers are added; nothing is written before, and all of it can be undone. When a teacher leaves, or at a term’s end, “Hand over” gives each child to a successor with a word for them.',
    ],
  },
} satisfies Partial<HelpTexts>;
