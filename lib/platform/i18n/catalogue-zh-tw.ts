import account from "./messages/zh-TW/account.json";
import admin from "./messages/zh-TW/admin.json";
import api from "./messages/zh-TW/api.json";
import applications from "./messages/zh-TW/applications.json";
import checks from "./messages/zh-TW/checks.json";
import control from "./messages/zh-TW/control.json";
import conversation from "./messages/zh-TW/conversation.json";
import decisions from "./messages/zh-TW/decisions.json";
import differences from "./messages/zh-TW/differences.json";
import directory from "./messages/zh-TW/directory.json";
import document from "./messages/zh-TW/document.json";
import errors from "./messages/zh-TW/errors.json";
import exportWords from "./messages/zh-TW/exports.json";
import followUps from "./messages/zh-TW/follow-ups.json";
import form from "./messages/zh-TW/form.json";
import home from "./messages/zh-TW/home.json";
import layout from "./messages/zh-TW/layout.json";
import mail from "./messages/zh-TW/mail.json";
import map from "./messages/zh-TW/map.json";
import measurements from "./messages/zh-TW/measurements.json";
import notifications from "./messages/zh-TW/notifications.json";
import organisations from "./messages/zh-TW/organisations.json";
import partnerList from "./messages/zh-TW/partner-list.json";
import policy from "./messages/zh-TW/policy.json";
import queue from "./messages/zh-TW/queue.json";
import report from "./messages/zh-TW/report.json";
import requirements from "./messages/zh-TW/requirements.json";
import review from "./messages/zh-TW/review.json";
import rulesGeoRedundancy from "./messages/zh-TW/rules/geo-redundancy.json";
import rulesIdentity from "./messages/zh-TW/rules/identity.json";
import rulesLinks from "./messages/zh-TW/rules/links.json";
import rulesNearestEdge from "./messages/zh-TW/rules/nearest-edge.json";
import rulesRoutes from "./messages/zh-TW/rules/routes.json";
import signIn from "./messages/zh-TW/sign-in.json";
import ui from "./messages/zh-TW/ui.json";
import waivers from "./messages/zh-TW/waivers.json";

/** Every word in Traditional Chinese; the file of a namespace bears its name. */
export const messages = {
  layout,
  ui,
  home,
  directory,
  api,
  requirements,
  signIn,
  account,
  applications,
  followUps,
  form,
  report,
  document,
  review,
  conversation,
  decisions,
  differences,
  checks,
  waivers,
  queue,
  admin,
  errors,
  mail,
  map,
  measurements,
  notifications,
  control,
  exports: exportWords,
  organisations,
  partnerList,
  policy,
  rules: {
    ...rulesIdentity,
    ...rulesLinks,
    ...rulesGeoRedundancy,
    ...rulesNearestEdge,
    ...rulesRoutes,
    /** By which findings know in what language metros are named. */
    language: "zh-TW",
    regions: directory.regions,
  },
};
