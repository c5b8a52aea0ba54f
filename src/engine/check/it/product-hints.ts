import type {ProductId} from '../../evidence/products';

/** Where in a product it is set, in the product's own words. At least one of both is known. */
export interface ProductHint {
  /** A site is left out of decryption. */
  readonly exempt?: string;
  /** A site is let through. */
  readonly allow?: string;
  readonly source: string;
}

/**
 * Places as the vendors' own manuals name them, as of 2026-11-23. Menus move from version to version, so these are names
 * to search for. Where the words are not known for sure there is no hint.
 */
export const productHints: Readonly<Partial<Record<ProductId, ProductHint>>> = {
  zscaler: {
    exempt: 'SSL/TLS Inspection Policy: rule with a custom URL category, action Do Not Inspect',
    allow: 'URL Filtering Policy: rule with a custom URL category, action Allow',
    source: 'https://help.zscaler.com/zia/about-ssl-inspection-policy',
  },
  umbrella: {
    exempt: 'Policies > Policy Components > Selective Decryption Lists',
    allow: 'Policies > Policy Components > Destination Lists (allow list)',
    source: 'https://docs.umbrella.com/umbrella-user-guide/docs/',
  },
  'cisco-wsa': {
    exempt: 'Web Security Manager > Decryption Policies: custom URL category, action Pass Through',
    allow: 'Web Security Manager > Access Policies: custom URL category, action Allow',
    source: 'https://www.cisco.com/c/en/us/td/docs/security/wsa/wsa-14-6/user-guide/swa-userguide-14-6/',
  },
  bluecoat: {
    exempt: 'Visual Policy Manager: SSL Intercept Layer',
    allow: 'Visual Policy Manager: Web Access Layer, action Allow',
    source: 'https://knowledge.broadcom.com/external/article/167656/',
  },
  skyhigh: {
    exempt: 'Policy > Rule Sets: SSL Scanner',
    source:
      'https://success.skyhighsecurity.com/Skyhigh_Secure_Web_Gateway_(On_Prem)/Best_Practices/HTTPS_Inspection/Considerations_when_Allowlisting_HTTPS_URLs',
  },
  'palo-alto': {
    exempt: 'Policies > Decryption: rule with a custom URL category, action No Decrypt',
    allow: 'Objects > Custom Objects > URL Category, allowed in Objects > Security Profiles > URL Filtering',
    source:
      'https://docs.paloaltonetworks.com/network-security/decryption/administration/decryption-exclusions/create-policy-based-decryption-exclusions',
  },
  sophos: {
    exempt: 'Rules and policies > SSL/TLS inspection rules: action Don’t decrypt; or Web > Exceptions',
    allow: 'Web > Policies: action Allow HTTPS',
    source:
      'https://docs.sophos.com/nsg/sophos-firewall/21.0/Help/en-us/webhelp/onlinehelp/AdministratorHelp/RulesAndPolicies/SSL/TLSInspectionRules/',
  },
  barracuda: {
    exempt: 'ADVANCED > SSL Inspection: Inspected Domains',
    allow: 'BLOCK/ACCEPT > Exceptions',
    source: 'https://campus.barracuda.com/doc/17106244',
  },
  fortinet: {
    exempt: 'Security Profiles > SSL/SSH Inspection: Exempt from SSL Inspection',
    allow: 'Security Profiles > Web Filter > Static URL Filter: URL Filter',
    source: 'https://community.fortinet.com/t5/FortiGate/ta-p/191170',
  },
  netskope: {
    exempt: 'Policies > SSL Decryption: action Do Not Decrypt',
    allow: 'Policies > Real-time Protection: action Allow',
    source: 'https://docs.netskope.com/en/add-a-policy-for-ssl-decryption.html',
  },
  forcepoint: {
    allow: 'Policy Management > Exceptions',
    source: 'https://www.yumpu.com/en/document/view/51079247/triton-web-security-help-version-77-websense/108',
  },
  'check-point': {
    exempt: 'HTTPS Inspection policy: action Bypass',
    allow: 'Access Control policy: Application & URL Filtering, action Accept',
    source: 'https://sc1.checkpoint.com/documents/R82/WebAdminGuides/EN/CP_R82_ThreatPrevention_AdminGuide/',
  },
  'cloudflare-gateway': {
    exempt: 'HTTP policies: action Do Not Inspect',
    allow: 'HTTP policies and DNS policies: action Allow',
    source: 'https://developers.cloudflare.com/cloudflare-one/traffic-policies/http-policies',
  },
  watchguard: {
    exempt: 'HTTPS client proxy action > Content Inspection: domain name rule, action Allow',
    allow: 'WebBlocker: Exceptions',
    source:
      'https://www.watchguard.com/help/docs/help-center/en-US/Content/en-US/Fireware/proxies/https/https_proxy_contentinspection_c.html',
  },
  sonicwall: {
    exempt: 'DPI-SSL > Client SSL > Common Name: action Exclude',
    allow: 'Profile Objects > Content Filter: Allowed URI List',
    source:
      'https://www.sonicwall.com/support/technical-documentation/docs/sonicos-7-0-0-0-dpi_ssl/Content/dpi-ssl-client-exclusions-inclusions-common-name-excl-incl-common-names.htm',
  },
  squid: {
    exempt: 'squid.conf: acl with ssl::server_name, ssl_bump splice',
    allow: 'squid.conf: acl with dstdomain, http_access allow',
    source: 'https://www.squid-cache.org/Doc/config/ssl_bump',
  },
  kaspersky: {
    exempt: 'Network settings > Encrypted connections scan: Trusted addresses',
    source: 'https://support.kaspersky.com/help/Kaspersky/Win21.7/en-US/157530.htm',
  },
  avast: {
    exempt: 'Settings > General > Exceptions',
    source: 'https://support.avast.com/en-us/article/antivirus-scan-exclusions',
  },
  eset: {
    exempt: 'Advanced setup > SSL/TLS: List of known certificates, scan action Ignore',
    allow: 'Advanced setup > Web access protection > URL address management: List of allowed addresses',
    source: 'https://help.eset.com/essp/16/en-US/idh_config_epfw_ssl_known.html',
  },
  norton: {
    exempt: 'Safe Web > Settings > Exclusions',
    source: 'https://nortonsupport.lenovocloudsoftware.com/portal/en/kb/articles/safe-web',
  },
  trendmicro: {
    allow: 'Exception Lists > Websites; on a Mac Web Threat Protection > Trusted Websites',
    source: 'https://docs.trendmicro.com/en-us/consumer/antivirus-for-mac-2018/settings/web-threat-protectio.aspx',
  },
};
