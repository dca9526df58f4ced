/** Bytes of a picture as an address that an <img> shows; given back when nobody shows it any more. */
import { useEffect, useState } from 'react';

/** Null until the first drawing, and for no picture. */
export function usePictureUrl(jpeg: Uint8Array | null | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!jpeg) {
      setUrl(null);
      return;
    }
    const made = URL.createObjectURL(new Blob([jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [jpeg]);
  return url;
}
