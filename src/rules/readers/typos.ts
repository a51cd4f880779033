/** A phrase that is never right, and what was meant. */
export interface Typo {
  /** Global; with what may stand around it, so that words that only meet (自己经营) are left alone. */
  readonly wrong: RegExp;
  /** What it should be; $1 as in replace. Several, or a guess, are for a person to choose. */
  readonly right: readonly [string, ...string[]];
  readonly guess?: true;
}

function sure(wrong: RegExp, right: string): Typo {
  return { wrong: new RegExp(wrong, "g"), right: [right] };
}

function guess(wrong: RegExp, ...right: [string, ...string[]]): Typo {
  return { wrong: new RegExp(wrong, "g"), right, guess: true };
}

/** Nothing is spelled by rule: only what stands here is told. No back references, for all are tried in one go. */
export const TYPOS: readonly Typo[] = [
  // Met in declarations.
  guess(/开面(全[区县市省乡镇])/, "面向$1", "开展$1"),
  sure(/(小时|分钟)候内/, "$1内"),
  guess(/(?<![城都超夜])市力的/, "市里的", "市级的"),
  guess(/网格故障/, "网络故障"),
  guess(/((?:减少|避免|杜绝|防止)(?:网络|系统|设备|线路|机房))的发生/, "$1故障的发生", "$1事故的发生"),

  // Money.
  sure(/帐(户|目(?!录))/, "账$1"),
  sure(/(?<![蚊营])([记转对报做建查挂])帐(?![篷蓬幕子])/, "$1账"),
  sure(/拔款/, "拨款"),
  sure(/下拔(?=资金|经费|到位|补助)/, "下拨"),
  sure(/(?<![选提海挺])拔付/, "拨付"),
  sure(/(?<![给授赋准])予算(?=资金|编制|执行|绩效|安排|单位|管理|年度|总额)/, "预算"),
  sure(/报消(?=凭证|单据|制度|手续|标准)/, "报销"),
  sure(/统酬|统畴/, "统筹"),
  sure(/酬措/, "筹措"),

  // Targets and indicators.
  sure(/积效(?=目标|指标|评价|管理|考核|自评)/, "绩效"),
  sure(/满意渡|满义度/, "满意度"),
  sure(/可持[序继]/, "可持续"),
  sure(/即定(?=目标|任务|计划|方案)/, "既定"),
  sure(/予期(?=目标|效果|成效|效益)/, "预期"),
  sure(/(\d个?)工做日/, "$1工作日"),
  sure(/反应(?=民意|社情|诉求|群众诉求)/, "反映"),
  sure(/(?<=^|[，。；、\s])截止(?=目前|\d{4}年)/, "截至"),

  // What is to be done.
  sure(/按排(?=资金|经费|人员|专人|专项|[，。；])/, "安排"),
  sure(/按装(?=设备|调试|路灯|监控|摄像|到位|完[成毕工])/, "安装"),
  sure(/(?<![发公颁])布署(?!名)|部暑(?![期假])/, "部署"),
  sure(/(?<![究毕])竟(赛(?!事)|争(?!取|议|论|端)|聘)/, "竞$1"),
  sure(/做为(?=一[个名项种]|依据|考核依据|评[价估]依据|牵头|责任单位)/, "作为"),
  sure(/既使(?=没有|遇到|出现)(?![^。；\n]{0,60}又)/, "即使"),
  sure(/(?<!立)即然(?!后)/, "既然"),
  sure(/(?<![自知异利律])己经(?=完成|建成|投入|开展|取得|形成|具备)/, "已经"),
  sure(/(?<!预)防犯(?![罪错法])/, "防范"),
  sure(/合谐/, "和谐"),
  sure(/坐谈会/, "座谈会"),
  sure(/(?:惯彻|[惯贯]切)(?=落实|执行)/, "贯彻"),
  sure(/因地治宜|因地置宜/, "因地制宜"),
  sure(/一如继往/, "一如既往"),
  sure(/再接再励/, "再接再厉"),
  sure(/按步就班/, "按部就班"),
  sure(/迫不急待/, "迫不及待"),
  sure(/过度(?=期(?![望待盼])|安置)/, "过渡"),
  sure(/扶贪/, "扶贫"),
  sure(/贪困/, "贫困"),
  sure(/([根依数证])椐/, "$1据"),
  sure(/气侯/, "气候"),
  sure(/幅射/, "辐射"),
  sure(/亨受/, "享受"),
  sure(/部份(?!额)/, "部分"),
  sure(/通迅(?=录|员|费|线路|设备|网络|保障)/, "通讯"),
  sure(/(?<![创新构搭])建全(?=制度|机制)/, "健全"),

  // Typed twice.
  sure(/(?<![目标有打中])的的(?![确士哥])/, "的"),
  ...["进一步", "确保", "提高", "提升", "加强", "完善", "充分", "切实"].map((word) =>
    sure(new RegExp(word + word), word),
  ),
  sure(/，{2,99}/, "，"),
  sure(/；{2,99}/, "；"),
  sure(/(?<!。)。。(?!。)/, "。"),
];
