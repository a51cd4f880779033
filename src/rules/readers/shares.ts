/** Shares of a whole, of which more is better and all is the most there can be. */
export const GOOD_SHARE =
  /满意度|满意率|(?:合格|达标|覆盖|准确|正确|及时|优良|优秀|知晓|参与|到位|办结|整改|就业|完好|成活|公开|处理|处置|治愈|存活|兑现|发放|拨付|普及|参训|通过|回复|化解|受理|签约|巩固|开工|竣工|达产|好评|认可|支持|在岗|到岗|出勤|上线|正常运行|稳定运行|无害化处理|绿化|入户)率/;
