/**
 * What may stand in an element of the manifest, in the order that Excel insists on. Of each element only what we use
 * or might; `*` after a name: as many as one likes.
 */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description"],
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements"],
    ...["DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides"],
  ],
  DisplayName: ["Override*"],
  Description: ["Override*"],
  DefaultSettings: ["SourceLocation", "RequestedWidth"],
  Hosts: ["Host*"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Requirements: ["Sets"],
  Sets: ["Set*"],
  Host: ["Runtimes", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint*"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["CustomTab*"],
  CustomTab: ["Group*", "Label"],
  Group: ["Label", "Icon", "Control*"],
  Icon: ["Image*"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Images: ["Image*"],
  Urls: ["Url*"],
  ShortStrings: ["String*"],
  LongStrings: ["String*"],
  Url: ["Override*"],
  String: ["Override*"],
};
