/**
 * Passwords that are tried first, of eight characters and more, in lower case: keyboard walks, words, and what is
 * popular in Chinese. Repetitions, runs, dates and the holder's own name are rules in passwords.ts, not entries here.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  11223344 1122334455 12341234a 123123123a 123321123 123454321 1234567a 12345678a 123456789a 1234567890a
  123456abc 123456aa 123456aaa 1234qwer 123qweasd 123qwe123 123qweasdzxc 12344321 12345qwert 123456qwe
  123456qwerty 123698745 1234567q 12345678q 123456789q 123456asd 123456zxc 123abc456 123456798 147258369
  147852369 1472583690 14789632 159357456 159753456 159357852 159753852 741852963 789456123 789456123a
  963852741 987456321 963258741 321654987 456789123 852456852 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 1q2w3e4r
  1q2w3e4r5t 1q2w3e4r5t6y 1a2b3c4d 1a2s3d4f 2wsx3edc qaz123456 qazwsx123 qazwsxedc qwe123456 qweasdzxc
  qwer1234 qwer123456 qwerasdf qwert123 qwert12345 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
  qwertyui qwertyuiop qwaszx123 asdf1234 asdfghjk asdfghjkl asd123456 asdqwe123 zxc123456 zxcvbnm1
  zxcvbnm123 zaq12wsx poiuytrewq lkjhgfdsa mnbvcxz1 a1234567 a12345678 a123456789 a1b2c3d4 a1s2d3f4
  aa123456 aa12345678 aa123123 aaa123456 aaa111222 ab123456 abc12345 abc123456 abc123456789 abc123abc
  abcd1234 abcd12345 abcd123456 abcde12345 abcdef123 abc123123 qq123456 qq1234567 qq123456789 qq123123
  qq5201314 ww123456 wang1234 wangyut2 wang123456 li123456 zhang123 zhang123456 liu123456 chen123456
  yang123456 zhao123456 huang123 wxm123456 xiaoming xiaoming123 xiaowang zz123456 zzzz1111 as123456
  s1234567 s12345678 w1234567 w12345678 w123456789 z1234567 z12345678 z123456789 x1234567 x12345678
  q1234567 q12345678 q123456789 l1234567 l12345678 l123456789 y1234567 c1234567 h1234567 j1234567 m1234567
  t1234567 5201314a a5201314 aa5201314 520131400 5201314520 1314520a 13145200 1314520520 woaini520
  woaini521 woaini1314 woaini5201314 woaini123 woaini1234 woaini12 woaini123456 woaiwojia woaiwo123
  woaibaba woaimama woaixuexi wozhiaini 5845201314 52013140 7758521a 77585210 7758521521 7758258a woainima
  nishizhu nihao123 nihao1234 nihao123456 wodemima wodemima123 mima1234 mima123456 mima12345 meiyoumima
  wobuzhidao wangjile buzhidao buzhidao123 zhongguo zhongguo1 zhongguo123 beijing2008 beijing123 anhui123
  chuzhou123 langya123 jiayou123 tiantianxiangshang laoshi123 laoshi123456 xuexiao123 xuexiao1 xiaozhang123
  banzhuren jiaoshi123 jiaoshi1 liushou123 liushouertong tongjia123 tongjia1 guanliyuan xinxin123 baobao123
  baobei123 baobei520 mama1234 baba1234 laopo123 laogong123 wuliao123 shenghuo kuaile123 dearbook password
  password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword password! iloveyou iloveyou1
  iloveyou2 ilovechina i5201314 admin123 admin1234 admin12345 admin123456 admin888 admin666 adminadmin
  administrator root1234 root123456 user1234 test1234 test123456 teacher1 teacher123 school123 principal
  library1 computer computer1 internet welcome1 welcome123 sunshine princess football baseball superman
  michael1 jennifer trustno1 letmein1 letmein123 starwars whatever dragon123 monkey123 master123 killer123
  shadow123 jordan23 liverpool charlie1 samsung1 nokia123 google123 windows1 windows10 microsoft changeme
  default1 88888888a a88888888 66668888 88886666 66666666a 888888888a 11112222 22223333 11111111a a11111111
  a1111111 00000000a 12121212a 520520520a 13145211 01234567 012345678 0123456789 09876543 98765432a
  10203040 1020304050 10086100 1008610086 12580258 110120119 110119120 11012011
  `
    .trim()
    .split(/\s+/),
);
