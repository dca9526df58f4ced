/** Short tones, so that whoever scans need not look: done, look, no. */

/** Green is done, apricot asks or tells, red is no. */
export type Tone = 'ok' | 'ask' | 'no';

/** Hertz and seconds, one after the other. */
const tones: Record<Tone, readonly (readonly [number, number])[]> = {
  ok: [[880, 0.07]],
  ask: [
    [660, 0.09],
    [660, 0.09],
  ],
  no: [[220, 0.3]],
};

let context: AudioContext | undefined;
let on = true;

/** As whoever is signed in has chosen; see `deskSilent` of the preferences. */
export function switchSound(next: boolean): void {
  on = next;
}

/** A PC without a loudspeaker says nothing. */
export function sound(tone: Tone): void {
  if (!on) return;
  try {
    context ??= new AudioContext();
    let at = context.currentTime;
    for (const [hertz, seconds] of tones[tone]) {
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      gain.gain.value = 0.08;
      oscillator.frequency.value = hertz;
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(at);
      oscillator.stop(at + seconds);
      at += seconds + 0.05;
    }
  } catch {
    on = false;
  }
}
