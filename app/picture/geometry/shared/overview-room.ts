/** On a small picture an overview would hide more than it shows. */
export const hasRoomForOverview = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): boolean => width >= 480 && height >= 240;
