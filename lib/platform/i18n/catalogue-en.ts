import account from "./messages/en/account.json";
import admin from "./messages/en/admin.json";
import api from "./messages/en/api.json";
import applications from "./messages/en/applications.json";
import checks from "./messages/en/checks.json";
import control from "./messages/en/control.json";
import conversation from "./messages/en/conversation.json";
import decisions from "./messages/en/decisions.json";
import differences from "./messages/en/differences.json";
import directory from "./messages/en/directory.json";
import document from "./messages/en/document.json";
import errors from "./messages/en/errors.json";
import exportWords from "./messages/en/exports.json";
import followUps from "./messages/en/follow-ups.json";
import form from "./messages/en/form.json";
import home from "./messages/en/home.json";
import layout from "./messages/en/layout.json";
import mail from "./messages/en/mail.json";
import map from "./messages/en/map.json";
import measurements from "./messages/en/measurements.json";
import notifications from "./messages/en/notifications.json";
import organisations from "./messages/en/organisations.json";
import partnerList from "./messages/en/partner-list.json";
import policy from "./messages/en/policy.json";
import queue from "./messages/en/queue.json";
import report from "./messages/en/report.json";
import requirements from "./messages/en/requirements.json";
import review from "./messages/en/review.json";
import rulesGeoRedundancy from "./messages/en/rules/geo-redundancy.json";
import rulesIdentity from "./messages/en/rules/identity.json";
import rulesLinks from "./messages/en/rules/links.json";
import rulesNearestEdge from "./messages/en/rules/nearest-edge.json";
import rulesRoutes from "./messages/en/rules/routes.json";
import signIn from "./messages/en/sign-in.json";
import ui from "./messages/en/ui.json";
import waivers from "./messages/en/waivers.json";

/** Every word in English; the file of a namespace bears its name. */
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
    language: "en",
    regions: directory.regions,
  },
};
