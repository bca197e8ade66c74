// Generated from data/boroughs.json by scripts/generate-bundled.mjs: do not edit.
/** Short form, then column and row of the hexagon and of the square, for each borough in the order of the codes. */
export const cells = `LND4343
BDG7272
BNE2131
BEX7373
BEN2222
BRY5564
CMD3232
CRY4535
EAL1212
ENF5040
GRE6363
HCK5252
HMF1313
HRY4141
HRW1121
HAV7171
HIL0202
HNS0303
ISL4242
KEC2323
KTT2515
LBH4434
LEW6454
MRT3525
NWM6262
RDB6161
RIC2414
SWK5444
STN4626
TWH5353
WFT5151
WND3424
WSM3333`;
