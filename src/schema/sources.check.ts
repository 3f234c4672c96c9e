// Generated from schemas (cluster-override-policy.schema.json, cluster-propagation-policy.schema.json, cluster.schema.json, fleet.schema.json, override-policy.schema.json, propagation-policy.schema.json, resource-interpreter-customization.schema.json); do not edit.
// @ts-nocheck
export const checkClusterOverridePolicy = validate21;
const schema6 = {"type":"object","properties":{"apiVersion":{"const":"policy.karmada.io/v1alpha1"},"kind":{"const":"ClusterOverridePolicy"},"metadata":{"$ref":"kubernetes.schema.json#/definitions/ObjectMeta"},"spec":{"$ref":"karmada.schema.json#/definitions/OverrideSpec"}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false};
const schema8 = {"type":"object","properties":{"name":{"type":"string"},"namespace":{"type":"string"},"labels":{"$ref":"#/definitions/StringMap"},"annotations":{"$ref":"#/definitions/StringMap"},"creationTimestamp":{"type":"string"}},"additionalProperties":true};
const schema9 = {"type":"object","additionalProperties":{"type":"string"}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.additionalProperties.type,parentSchema:schema9.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.namespace.type,parentSchema:schema8.properties.namespace,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate24(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.creationTimestamp !== undefined){
let data4 = data.creationTimestamp;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/creationTimestamp",schemaPath:"#/properties/creationTimestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.creationTimestamp.type,parentSchema:schema8.properties.creationTimestamp,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema11 = {"type":"object","properties":{"resourceSelectors":{"type":"array","items":{"$ref":"#/definitions/ResourceSelector"}},"overrideRules":{"type":"array","items":{"type":"object","properties":{"targetCluster":{"$ref":"#/definitions/ClusterAffinity"},"overriders":{"$ref":"#/definitions/Overriders"}},"required":["overriders"],"additionalProperties":false}},"targetCluster":{"$ref":"#/definitions/ClusterAffinity"},"overriders":{"$ref":"#/definitions/Overriders"}},"additionalProperties":false};
const schema12 = {"type":"object","properties":{"apiVersion":{"type":"string"},"kind":{"type":"string"},"namespace":{"type":"string"},"name":{"type":"string"},"labelSelector":{"$ref":"kubernetes.schema.json#/definitions/LabelSelector"}},"required":["apiVersion","kind"],"additionalProperties":false};
const schema13 = {"type":"object","properties":{"matchLabels":{"$ref":"#/definitions/StringMap"},"matchExpressions":{"type":"array","items":{"$ref":"#/definitions/SelectorRequirement"}}},"additionalProperties":false};
const schema14 = {"type":"object","properties":{"key":{"type":"string"},"operator":{"type":"string"},"values":{"type":"array","items":{"type":"string"}}},"required":["key","operator"],"additionalProperties":false};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operator === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "operator")) || (key0 === "values"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.key.type,parentSchema:schema14.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operator !== undefined){
let data1 = data.operator;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.operator.type,parentSchema:schema14.properties.operator,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.values !== undefined){
let data2 = data.values;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.values.items.type,parentSchema:schema14.properties.values.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.properties.values.type,parentSchema:schema14.properties.values,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchLabels !== undefined){
if(!(validate24(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.matchExpressions !== undefined){
let data1 = data.matchExpressions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate33(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/matchExpressions",schemaPath:"#/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.matchExpressions.type,parentSchema:schema13.properties.matchExpressions,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "namespace")) || (key0 === "name")) || (key0 === "labelSelector"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.apiVersion.type,parentSchema:schema12.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.kind.type,parentSchema:schema12.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.namespace !== undefined){
let data2 = data.namespace;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.namespace.type,parentSchema:schema12.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data3 = data.name;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.name.type,parentSchema:schema12.properties.name,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema15 = {"type":"object","properties":{"labelSelector":{"$ref":"kubernetes.schema.json#/definitions/LabelSelector"},"fieldSelector":{"$ref":"#/definitions/FieldSelector"},"clusterNames":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema16 = {"type":"object","properties":{"matchExpressions":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/SelectorRequirement"}}},"additionalProperties":false};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operator === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema14.required,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "operator")) || (key0 === "values"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.key.type,parentSchema:schema14.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operator !== undefined){
let data1 = data.operator;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.operator.type,parentSchema:schema14.properties.operator,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.values !== undefined){
let data2 = data.values;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/values/" + i0,schemaPath:"#/properties/values/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.values.items.type,parentSchema:schema14.properties.values.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.properties.values.type,parentSchema:schema14.properties.values,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "matchExpressions")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchExpressions !== undefined){
let data0 = data.matchExpressions;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate40(data0[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/matchExpressions",schemaPath:"#/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.matchExpressions.type,parentSchema:schema16.properties.matchExpressions,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "labelSelector") || (key0 === "fieldSelector")) || (key0 === "clusterNames")) || (key0 === "exclude"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.fieldSelector !== undefined){
if(!(validate39(data.fieldSelector, {instancePath:instancePath+"/fieldSelector",parentData:data,parentDataProperty:"fieldSelector",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.clusterNames !== undefined){
let data2 = data.clusterNames;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err1 = {instancePath:instancePath+"/clusterNames/" + i0,schemaPath:"#/properties/clusterNames/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.clusterNames.items.type,parentSchema:schema15.properties.clusterNames.items,data:data3};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/clusterNames",schemaPath:"#/properties/clusterNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.clusterNames.type,parentSchema:schema15.properties.clusterNames,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.exclude !== undefined){
let data4 = data.exclude;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(typeof data5 !== "string"){
const err3 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.exclude.items.type,parentSchema:schema15.properties.exclude.items,data:data5};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema15.properties.exclude.type,parentSchema:schema15.properties.exclude,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

const schema18 = {"type":"object","properties":{"imageOverrider":{"type":"array","items":{"type":"object","properties":{"predicate":{"type":"object","properties":{"path":{"type":"string"}},"required":["path"],"additionalProperties":false},"component":{"enum":["Registry","Repository","Tag"]},"operator":{"$ref":"#/definitions/PatchOperator"},"value":{"type":"string"}},"required":["component","operator"],"additionalProperties":false}},"commandOverrider":{"type":"array","items":{"$ref":"#/definitions/ContainerListEdit"}},"argsOverrider":{"type":"array","items":{"$ref":"#/definitions/ContainerListEdit"}},"labelsOverrider":{"type":"array","items":{"$ref":"#/definitions/MapEdit"}},"annotationsOverrider":{"type":"array","items":{"$ref":"#/definitions/MapEdit"}},"fieldOverrider":{"type":"array","items":{"type":"object","properties":{"fieldPath":{"type":"string"},"json":{"type":"array","items":{"$ref":"#/definitions/FieldEdit"}},"yaml":{"type":"array","items":{"$ref":"#/definitions/FieldEdit"}}},"required":["fieldPath"],"additionalProperties":false}},"plaintext":{"type":"array","items":{"type":"object","properties":{"path":{"type":"string"},"operator":{"$ref":"#/definitions/PatchOperator"},"value":{}},"required":["path","operator"],"additionalProperties":false}}},"additionalProperties":false};
const schema19 = {"enum":["add","remove","replace"]};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((data === "add") || (data === "remove")) || (data === "replace"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema19.enum},message:"must be equal to one of the allowed values",schema:schema19.enum,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

const schema20 = {"type":"object","properties":{"containerName":{"type":"string"},"operator":{"enum":["add","remove"]},"value":{"type":"array","items":{"type":"string"}}},"required":["containerName","operator"],"additionalProperties":false};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.containerName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containerName"},message:"must have required property '"+"containerName"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operator === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema20.required,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "containerName") || (key0 === "operator")) || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.containerName !== undefined){
let data0 = data.containerName;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/containerName",schemaPath:"#/properties/containerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.containerName.type,parentSchema:schema20.properties.containerName,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operator !== undefined){
let data1 = data.operator;
if(!((data1 === "add") || (data1 === "remove"))){
const err4 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/enum",keyword:"enum",params:{allowedValues: schema20.properties.operator.enum},message:"must be equal to one of the allowed values",schema:schema20.properties.operator.enum,parentSchema:schema20.properties.operator,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
let data2 = data.value;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/value/" + i0,schemaPath:"#/properties/value/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema20.properties.value.items.type,parentSchema:schema20.properties.value.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema20.properties.value.type,parentSchema:schema20.properties.value,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

const schema21 = {"type":"object","properties":{"operator":{"$ref":"#/definitions/PatchOperator"},"value":{"$ref":"kubernetes.schema.json#/definitions/StringMap"}},"required":["operator","value"],"additionalProperties":false};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.additionalProperties.type,parentSchema:schema9.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operator === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "operator") || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operator !== undefined){
if(!(validate45(data.operator, {instancePath:instancePath+"/operator",parentData:data,parentDataProperty:"operator",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(!(validate52(data.value, {instancePath:instancePath+"/value",parentData:data,parentDataProperty:"value",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema23 = {"type":"object","properties":{"subPath":{"type":"string"},"operator":{"$ref":"#/definitions/PatchOperator"},"value":{}},"required":["subPath","operator"],"additionalProperties":false};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.subPath === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subPath"},message:"must have required property '"+"subPath"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operator === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema23.required,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "subPath") || (key0 === "operator")) || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.subPath !== undefined){
let data0 = data.subPath;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/subPath",schemaPath:"#/properties/subPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema23.properties.subPath.type,parentSchema:schema23.properties.subPath,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.operator !== undefined){
if(!(validate45(data.operator, {instancePath:instancePath+"/operator",parentData:data,parentDataProperty:"operator",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema23.type,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}


function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "imageOverrider") || (key0 === "commandOverrider")) || (key0 === "argsOverrider")) || (key0 === "labelsOverrider")) || (key0 === "annotationsOverrider")) || (key0 === "fieldOverrider")) || (key0 === "plaintext"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.imageOverrider !== undefined){
let data0 = data.imageOverrider;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.component === undefined){
const err1 = {instancePath:instancePath+"/imageOverrider/" + i0,schemaPath:"#/properties/imageOverrider/items/required",keyword:"required",params:{missingProperty: "component"},message:"must have required property '"+"component"+"'",schema:schema18.properties.imageOverrider.items.required,parentSchema:schema18.properties.imageOverrider.items,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1.operator === undefined){
const err2 = {instancePath:instancePath+"/imageOverrider/" + i0,schemaPath:"#/properties/imageOverrider/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema18.properties.imageOverrider.items.required,parentSchema:schema18.properties.imageOverrider.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "predicate") || (key1 === "component")) || (key1 === "operator")) || (key1 === "value"))){
const err3 = {instancePath:instancePath+"/imageOverrider/" + i0,schemaPath:"#/properties/imageOverrider/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema18.properties.imageOverrider.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.predicate !== undefined){
let data2 = data1.predicate;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.path === undefined){
const err4 = {instancePath:instancePath+"/imageOverrider/" + i0+"/predicate",schemaPath:"#/properties/imageOverrider/items/properties/predicate/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema18.properties.imageOverrider.items.properties.predicate.required,parentSchema:schema18.properties.imageOverrider.items.properties.predicate,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 in data2){
if(!(key2 === "path")){
const err5 = {instancePath:instancePath+"/imageOverrider/" + i0+"/predicate",schemaPath:"#/properties/imageOverrider/items/properties/predicate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema18.properties.imageOverrider.items.properties.predicate,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.path !== undefined){
let data3 = data2.path;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/imageOverrider/" + i0+"/predicate/path",schemaPath:"#/properties/imageOverrider/items/properties/predicate/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.imageOverrider.items.properties.predicate.properties.path.type,parentSchema:schema18.properties.imageOverrider.items.properties.predicate.properties.path,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/imageOverrider/" + i0+"/predicate",schemaPath:"#/properties/imageOverrider/items/properties/predicate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.properties.imageOverrider.items.properties.predicate.type,parentSchema:schema18.properties.imageOverrider.items.properties.predicate,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.component !== undefined){
let data4 = data1.component;
if(!(((data4 === "Registry") || (data4 === "Repository")) || (data4 === "Tag"))){
const err8 = {instancePath:instancePath+"/imageOverrider/" + i0+"/component",schemaPath:"#/properties/imageOverrider/items/properties/component/enum",keyword:"enum",params:{allowedValues: schema18.properties.imageOverrider.items.properties.component.enum},message:"must be equal to one of the allowed values",schema:schema18.properties.imageOverrider.items.properties.component.enum,parentSchema:schema18.properties.imageOverrider.items.properties.component,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.operator !== undefined){
if(!(validate45(data1.operator, {instancePath:instancePath+"/imageOverrider/" + i0+"/operator",parentData:data1,parentDataProperty:"operator",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
if(data1.value !== undefined){
let data6 = data1.value;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/imageOverrider/" + i0+"/value",schemaPath:"#/properties/imageOverrider/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.imageOverrider.items.properties.value.type,parentSchema:schema18.properties.imageOverrider.items.properties.value,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/imageOverrider/" + i0,schemaPath:"#/properties/imageOverrider/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.properties.imageOverrider.items.type,parentSchema:schema18.properties.imageOverrider.items,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/imageOverrider",schemaPath:"#/properties/imageOverrider/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.imageOverrider.type,parentSchema:schema18.properties.imageOverrider,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.commandOverrider !== undefined){
let data7 = data.commandOverrider;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate47(data7[i1], {instancePath:instancePath+"/commandOverrider/" + i1,parentData:data7,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/commandOverrider",schemaPath:"#/properties/commandOverrider/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.commandOverrider.type,parentSchema:schema18.properties.commandOverrider,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.argsOverrider !== undefined){
let data9 = data.argsOverrider;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(!(validate47(data9[i2], {instancePath:instancePath+"/argsOverrider/" + i2,parentData:data9,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/argsOverrider",schemaPath:"#/properties/argsOverrider/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.argsOverrider.type,parentSchema:schema18.properties.argsOverrider,data:data9};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.labelsOverrider !== undefined){
let data11 = data.labelsOverrider;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
if(!(validate50(data11[i3], {instancePath:instancePath+"/labelsOverrider/" + i3,parentData:data11,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/labelsOverrider",schemaPath:"#/properties/labelsOverrider/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.labelsOverrider.type,parentSchema:schema18.properties.labelsOverrider,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.annotationsOverrider !== undefined){
let data13 = data.annotationsOverrider;
if(Array.isArray(data13)){
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
if(!(validate50(data13[i4], {instancePath:instancePath+"/annotationsOverrider/" + i4,parentData:data13,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/annotationsOverrider",schemaPath:"#/properties/annotationsOverrider/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.annotationsOverrider.type,parentSchema:schema18.properties.annotationsOverrider,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.fieldOverrider !== undefined){
let data15 = data.fieldOverrider;
if(Array.isArray(data15)){
const len5 = data15.length;
for(let i5=0; i5<len5; i5++){
let data16 = data15[i5];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.fieldPath === undefined){
const err16 = {instancePath:instancePath+"/fieldOverrider/" + i5,schemaPath:"#/properties/fieldOverrider/items/required",keyword:"required",params:{missingProperty: "fieldPath"},message:"must have required property '"+"fieldPath"+"'",schema:schema18.properties.fieldOverrider.items.required,parentSchema:schema18.properties.fieldOverrider.items,data:data16};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data16){
if(!(((key3 === "fieldPath") || (key3 === "json")) || (key3 === "yaml"))){
const err17 = {instancePath:instancePath+"/fieldOverrider/" + i5,schemaPath:"#/properties/fieldOverrider/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema18.properties.fieldOverrider.items,data:data16};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data16.fieldPath !== undefined){
let data17 = data16.fieldPath;
if(typeof data17 !== "string"){
const err18 = {instancePath:instancePath+"/fieldOverrider/" + i5+"/fieldPath",schemaPath:"#/properties/fieldOverrider/items/properties/fieldPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.fieldOverrider.items.properties.fieldPath.type,parentSchema:schema18.properties.fieldOverrider.items.properties.fieldPath,data:data17};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data16.json !== undefined){
let data18 = data16.json;
if(Array.isArray(data18)){
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
if(!(validate56(data18[i6], {instancePath:instancePath+"/fieldOverrider/" + i5+"/json/" + i6,parentData:data18,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/fieldOverrider/" + i5+"/json",schemaPath:"#/properties/fieldOverrider/items/properties/json/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.fieldOverrider.items.properties.json.type,parentSchema:schema18.properties.fieldOverrider.items.properties.json,data:data18};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data16.yaml !== undefined){
let data20 = data16.yaml;
if(Array.isArray(data20)){
const len7 = data20.length;
for(let i7=0; i7<len7; i7++){
if(!(validate56(data20[i7], {instancePath:instancePath+"/fieldOverrider/" + i5+"/yaml/" + i7,parentData:data20,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/fieldOverrider/" + i5+"/yaml",schemaPath:"#/properties/fieldOverrider/items/properties/yaml/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.fieldOverrider.items.properties.yaml.type,parentSchema:schema18.properties.fieldOverrider.items.properties.yaml,data:data20};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/fieldOverrider/" + i5,schemaPath:"#/properties/fieldOverrider/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.properties.fieldOverrider.items.type,parentSchema:schema18.properties.fieldOverrider.items,data:data16};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/fieldOverrider",schemaPath:"#/properties/fieldOverrider/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.fieldOverrider.type,parentSchema:schema18.properties.fieldOverrider,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.plaintext !== undefined){
let data22 = data.plaintext;
if(Array.isArray(data22)){
const len8 = data22.length;
for(let i8=0; i8<len8; i8++){
let data23 = data22[i8];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.path === undefined){
const err23 = {instancePath:instancePath+"/plaintext/" + i8,schemaPath:"#/properties/plaintext/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema18.properties.plaintext.items.required,parentSchema:schema18.properties.plaintext.items,data:data23};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data23.operator === undefined){
const err24 = {instancePath:instancePath+"/plaintext/" + i8,schemaPath:"#/properties/plaintext/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'",schema:schema18.properties.plaintext.items.required,parentSchema:schema18.properties.plaintext.items,data:data23};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key4 in data23){
if(!(((key4 === "path") || (key4 === "operator")) || (key4 === "value"))){
const err25 = {instancePath:instancePath+"/plaintext/" + i8,schemaPath:"#/properties/plaintext/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema18.properties.plaintext.items,data:data23};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data23.path !== undefined){
let data24 = data23.path;
if(typeof data24 !== "string"){
const err26 = {instancePath:instancePath+"/plaintext/" + i8+"/path",schemaPath:"#/properties/plaintext/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.properties.plaintext.items.properties.path.type,parentSchema:schema18.properties.plaintext.items.properties.path,data:data24};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data23.operator !== undefined){
if(!(validate45(data23.operator, {instancePath:instancePath+"/plaintext/" + i8+"/operator",parentData:data23,parentDataProperty:"operator",rootData}))){
vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/plaintext/" + i8,schemaPath:"#/properties/plaintext/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.properties.plaintext.items.type,parentSchema:schema18.properties.plaintext.items,data:data23};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/plaintext",schemaPath:"#/properties/plaintext/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.properties.plaintext.type,parentSchema:schema18.properties.plaintext,data:data22};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema18.type,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "resourceSelectors") || (key0 === "overrideRules")) || (key0 === "targetCluster")) || (key0 === "overriders"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.resourceSelectors !== undefined){
let data0 = data.resourceSelectors;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data0[i0], {instancePath:instancePath+"/resourceSelectors/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/resourceSelectors",schemaPath:"#/properties/resourceSelectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.resourceSelectors.type,parentSchema:schema11.properties.resourceSelectors,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.overrideRules !== undefined){
let data2 = data.overrideRules;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.overriders === undefined){
const err2 = {instancePath:instancePath+"/overrideRules/" + i1,schemaPath:"#/properties/overrideRules/items/required",keyword:"required",params:{missingProperty: "overriders"},message:"must have required property '"+"overriders"+"'",schema:schema11.properties.overrideRules.items.required,parentSchema:schema11.properties.overrideRules.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "targetCluster") || (key1 === "overriders"))){
const err3 = {instancePath:instancePath+"/overrideRules/" + i1,schemaPath:"#/properties/overrideRules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.overrideRules.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data3.targetCluster !== undefined){
if(!(validate37(data3.targetCluster, {instancePath:instancePath+"/overrideRules/" + i1+"/targetCluster",parentData:data3,parentDataProperty:"targetCluster",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data3.overriders !== undefined){
if(!(validate44(data3.overriders, {instancePath:instancePath+"/overrideRules/" + i1+"/overriders",parentData:data3,parentDataProperty:"overriders",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/overrideRules/" + i1,schemaPath:"#/properties/overrideRules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.overrideRules.items.type,parentSchema:schema11.properties.overrideRules.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/overrideRules",schemaPath:"#/properties/overrideRules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.overrideRules.type,parentSchema:schema11.properties.overrideRules,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.targetCluster !== undefined){
if(!(validate37(data.targetCluster, {instancePath:instancePath+"/targetCluster",parentData:data,parentDataProperty:"targetCluster",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.overriders !== undefined){
if(!(validate44(data.overriders, {instancePath:instancePath+"/overriders",parentData:data,parentDataProperty:"overriders",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("policy.karmada.io/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "policy.karmada.io/v1alpha1"},message:"must be equal to constant",schema:"policy.karmada.io/v1alpha1",parentSchema:schema6.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ClusterOverridePolicy" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ClusterOverridePolicy"},message:"must be equal to constant",schema:"ClusterOverridePolicy",parentSchema:schema6.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate23(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate29(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const checkClusterPropagationPolicy = validate65;
const schema24 = {"type":"object","properties":{"apiVersion":{"const":"policy.karmada.io/v1alpha1"},"kind":{"const":"ClusterPropagationPolicy"},"metadata":{"$ref":"kubernetes.schema.json#/definitions/ObjectMeta"},"spec":{"$ref":"karmada.schema.json#/definitions/PropagationSpec"}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.namespace.type,parentSchema:schema8.properties.namespace,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate24(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.creationTimestamp !== undefined){
let data4 = data.creationTimestamp;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/creationTimestamp",schemaPath:"#/properties/creationTimestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.creationTimestamp.type,parentSchema:schema8.properties.creationTimestamp,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema26 = {"type":"object","properties":{"resourceSelectors":{"type":"array","minItems":1,"items":{"$ref":"#/definitions/ResourceSelector"}},"association":{"type":"boolean"},"propagateDeps":{"type":"boolean"},"placement":{"$ref":"#/definitions/Placement"},"priority":{"type":"integer","minimum":-2147483648,"maximum":2147483647},"preemption":{"enum":["Always","Never"]},"dependentOverrides":{"type":"array","items":{"type":"string"}},"schedulerName":{"type":"string"},"failover":{"$ref":"#/definitions/Failover"},"conflictResolution":{"enum":["Abort","Overwrite"]},"activationPreference":{"enum":["","Lazy"]},"suspension":{"$ref":"#/definitions/Suspension"},"preserveResourcesOnDeletion":{"type":"boolean"},"schedulePriority":{"type":"object","properties":{"priorityClassSource":{"enum":["KubePriorityClass"]},"priorityClassName":{"type":"string"}},"required":["priorityClassSource","priorityClassName"],"additionalProperties":false}},"required":["resourceSelectors"],"additionalProperties":false};
const func2 = Object.prototype.hasOwnProperty;
const schema27 = {"type":"object","properties":{"clusterAffinity":{"$ref":"#/definitions/ClusterAffinity"},"clusterAffinities":{"type":"array","items":{"$ref":"#/definitions/AffinityTerm"}},"clusterTolerations":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Toleration"}},"spreadConstraints":{"type":"array","items":{"$ref":"#/definitions/SpreadConstraint"}},"replicaScheduling":{"$ref":"#/definitions/ReplicaScheduling"},"workloadAffinity":{"$ref":"#/definitions/WorkloadAffinity"}},"additionalProperties":false};
const schema28 = {"type":"object","properties":{"affinityName":{"type":"string","minLength":1,"maxLength":32},"labelSelector":{"$ref":"kubernetes.schema.json#/definitions/LabelSelector"},"fieldSelector":{"$ref":"#/definitions/FieldSelector"},"clusterNames":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}},"overflowAffinities":{"type":"array","items":{"$ref":"#/definitions/OverflowAffinity"}}},"required":["affinityName"],"additionalProperties":false};
const schema29 = {"type":"object","properties":{"affinityName":{"type":"string","minLength":1,"maxLength":32},"labelSelector":{"$ref":"kubernetes.schema.json#/definitions/LabelSelector"},"fieldSelector":{"$ref":"#/definitions/FieldSelector"},"clusterNames":{"type":"array","items":{"type":"string"}},"exclude":{"type":"array","items":{"type":"string"}}},"required":["affinityName"],"additionalProperties":false};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.affinityName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "affinityName"},message:"must have required property '"+"affinityName"+"'",schema:schema29.required,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "affinityName") || (key0 === "labelSelector")) || (key0 === "fieldSelector")) || (key0 === "clusterNames")) || (key0 === "exclude"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.affinityName !== undefined){
let data0 = data.affinityName;
if(typeof data0 === "string"){
if(data0.length > 32){
const err2 = {instancePath:instancePath+"/affinityName",schemaPath:"#/properties/affinityName/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters",schema:32,parentSchema:schema29.properties.affinityName,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/affinityName",schemaPath:"#/properties/affinityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema29.properties.affinityName,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/affinityName",schemaPath:"#/properties/affinityName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.affinityName.type,parentSchema:schema29.properties.affinityName,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.fieldSelector !== undefined){
if(!(validate39(data.fieldSelector, {instancePath:instancePath+"/fieldSelector",parentData:data,parentDataProperty:"fieldSelector",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.clusterNames !== undefined){
let data3 = data.clusterNames;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/clusterNames/" + i0,schemaPath:"#/properties/clusterNames/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.clusterNames.items.type,parentSchema:schema29.properties.clusterNames.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/clusterNames",schemaPath:"#/properties/clusterNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.clusterNames.type,parentSchema:schema29.properties.clusterNames,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.exclude !== undefined){
let data5 = data.exclude;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema29.properties.exclude.items.type,parentSchema:schema29.properties.exclude.items,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema29.properties.exclude.type,parentSchema:schema29.properties.exclude,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema29.type,parentSchema:schema29,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}


function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.affinityName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "affinityName"},message:"must have required property '"+"affinityName"+"'",schema:schema28.required,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "affinityName") || (key0 === "labelSelector")) || (key0 === "fieldSelector")) || (key0 === "clusterNames")) || (key0 === "exclude")) || (key0 === "overflowAffinities"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.affinityName !== undefined){
let data0 = data.affinityName;
if(typeof data0 === "string"){
if(data0.length > 32){
const err2 = {instancePath:instancePath+"/affinityName",schemaPath:"#/properties/affinityName/maxLength",keyword:"maxLength",params:{limit: 32},message:"must NOT have more than 32 characters",schema:32,parentSchema:schema28.properties.affinityName,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/affinityName",schemaPath:"#/properties/affinityName/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema28.properties.affinityName,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/affinityName",schemaPath:"#/properties/affinityName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.affinityName.type,parentSchema:schema28.properties.affinityName,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.labelSelector !== undefined){
if(!(validate31(data.labelSelector, {instancePath:instancePath+"/labelSelector",parentData:data,parentDataProperty:"labelSelector",rootData}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
if(data.fieldSelector !== undefined){
if(!(validate39(data.fieldSelector, {instancePath:instancePath+"/fieldSelector",parentData:data,parentDataProperty:"fieldSelector",rootData}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
}
if(data.clusterNames !== undefined){
let data3 = data.clusterNames;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/clusterNames/" + i0,schemaPath:"#/properties/clusterNames/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.clusterNames.items.type,parentSchema:schema28.properties.clusterNames.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/clusterNames",schemaPath:"#/properties/clusterNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.clusterNames.type,parentSchema:schema28.properties.clusterNames,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.exclude !== undefined){
let data5 = data.exclude;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema28.properties.exclude.items.type,parentSchema:schema28.properties.exclude.items,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.exclude.type,parentSchema:schema28.properties.exclude,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.overflowAffinities !== undefined){
let data7 = data.overflowAffinities;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate77(data7[i2], {instancePath:instancePath+"/overflowAffinities/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/overflowAffinities",schemaPath:"#/properties/overflowAffinities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema28.properties.overflowAffinities.type,parentSchema:schema28.properties.overflowAffinities,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}

const schema30 = {"type":"object","properties":{"key":{"type":"string"},"operator":{"type":"string"},"value":{"type":"string"},"effect":{"type":"string"},"tolerationSeconds":{"type":"integer"}},"additionalProperties":false};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "key") || (key0 === "operator")) || (key0 === "value")) || (key0 === "effect")) || (key0 === "tolerationSeconds"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.key.type,parentSchema:schema30.properties.key,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.operator !== undefined){
let data1 = data.operator;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/operator",schemaPath:"#/properties/operator/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.operator.type,parentSchema:schema30.properties.operator,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.value !== undefined){
let data2 = data.value;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.value.type,parentSchema:schema30.properties.value,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.effect !== undefined){
let data3 = data.effect;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/effect",schemaPath:"#/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema30.properties.effect.type,parentSchema:schema30.properties.effect,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tolerationSeconds !== undefined){
let data4 = data.tolerationSeconds;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err5 = {instancePath:instancePath+"/tolerationSeconds",schemaPath:"#/properties/tolerationSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema30.properties.tolerationSeconds.type,parentSchema:schema30.properties.tolerationSeconds,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}

const schema31 = {"type":"object","properties":{"spreadByField":{"enum":["cluster","region","zone","provider"]},"spreadByLabel":{"type":"string"},"maxGroups":{"type":"integer"},"minGroups":{"type":"integer"}},"additionalProperties":false};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "spreadByField") || (key0 === "spreadByLabel")) || (key0 === "maxGroups")) || (key0 === "minGroups"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.spreadByField !== undefined){
let data0 = data.spreadByField;
if(!((((data0 === "cluster") || (data0 === "region")) || (data0 === "zone")) || (data0 === "provider"))){
const err1 = {instancePath:instancePath+"/spreadByField",schemaPath:"#/properties/spreadByField/enum",keyword:"enum",params:{allowedValues: schema31.properties.spreadByField.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spreadByField.enum,parentSchema:schema31.properties.spreadByField,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.spreadByLabel !== undefined){
let data1 = data.spreadByLabel;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/spreadByLabel",schemaPath:"#/properties/spreadByLabel/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spreadByLabel.type,parentSchema:schema31.properties.spreadByLabel,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.maxGroups !== undefined){
let data2 = data.maxGroups;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/maxGroups",schemaPath:"#/properties/maxGroups/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.maxGroups.type,parentSchema:schema31.properties.maxGroups,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.minGroups !== undefined){
let data3 = data.minGroups;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err4 = {instancePath:instancePath+"/minGroups",schemaPath:"#/properties/minGroups/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.minGroups.type,parentSchema:schema31.properties.minGroups,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema32 = {"type":"object","properties":{"replicaSchedulingType":{"enum":["Duplicated","Divided"]},"replicaDivisionPreference":{"enum":["Aggregated","Weighted"]},"weightPreference":{"type":"object","properties":{"staticWeightList":{"type":"array","items":{"$ref":"#/definitions/StaticClusterWeight"}},"dynamicWeight":{"enum":["AvailableReplicas"]}},"additionalProperties":false}},"additionalProperties":false};
const schema33 = {"type":"object","properties":{"targetCluster":{"$ref":"#/definitions/ClusterAffinity"},"weight":{"type":"integer","minimum":1}},"required":["targetCluster","weight"],"additionalProperties":false};

function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targetCluster === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targetCluster"},message:"must have required property '"+"targetCluster"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.weight === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "weight"},message:"must have required property '"+"weight"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "targetCluster") || (key0 === "weight"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.targetCluster !== undefined){
if(!(validate37(data.targetCluster, {instancePath:instancePath+"/targetCluster",parentData:data,parentDataProperty:"targetCluster",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.weight !== undefined){
let data1 = data.weight;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err3 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.weight.type,parentSchema:schema33.properties.weight,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/weight",schemaPath:"#/properties/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.weight,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}


function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "replicaSchedulingType") || (key0 === "replicaDivisionPreference")) || (key0 === "weightPreference"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.replicaSchedulingType !== undefined){
let data0 = data.replicaSchedulingType;
if(!((data0 === "Duplicated") || (data0 === "Divided"))){
const err1 = {instancePath:instancePath+"/replicaSchedulingType",schemaPath:"#/properties/replicaSchedulingType/enum",keyword:"enum",params:{allowedValues: schema32.properties.replicaSchedulingType.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.replicaSchedulingType.enum,parentSchema:schema32.properties.replicaSchedulingType,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.replicaDivisionPreference !== undefined){
let data1 = data.replicaDivisionPreference;
if(!((data1 === "Aggregated") || (data1 === "Weighted"))){
const err2 = {instancePath:instancePath+"/replicaDivisionPreference",schemaPath:"#/properties/replicaDivisionPreference/enum",keyword:"enum",params:{allowedValues: schema32.properties.replicaDivisionPreference.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.replicaDivisionPreference.enum,parentSchema:schema32.properties.replicaDivisionPreference,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.weightPreference !== undefined){
let data2 = data.weightPreference;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "staticWeightList") || (key1 === "dynamicWeight"))){
const err3 = {instancePath:instancePath+"/weightPreference",schemaPath:"#/properties/weightPreference/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.weightPreference,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.staticWeightList !== undefined){
let data3 = data2.staticWeightList;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate87(data3[i0], {instancePath:instancePath+"/weightPreference/staticWeightList/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/weightPreference/staticWeightList",schemaPath:"#/properties/weightPreference/properties/staticWeightList/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.weightPreference.properties.staticWeightList.type,parentSchema:schema32.properties.weightPreference.properties.staticWeightList,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.dynamicWeight !== undefined){
let data5 = data2.dynamicWeight;
if(!(data5 === "AvailableReplicas")){
const err5 = {instancePath:instancePath+"/weightPreference/dynamicWeight",schemaPath:"#/properties/weightPreference/properties/dynamicWeight/enum",keyword:"enum",params:{allowedValues: schema32.properties.weightPreference.properties.dynamicWeight.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.weightPreference.properties.dynamicWeight.enum,parentSchema:schema32.properties.weightPreference.properties.dynamicWeight,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/weightPreference",schemaPath:"#/properties/weightPreference/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.weightPreference.type,parentSchema:schema32.properties.weightPreference,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}

const schema34 = {"type":"object","properties":{"affinity":{"$ref":"#/definitions/WorkloadGroup"},"antiAffinity":{"$ref":"#/definitions/WorkloadGroup"}},"additionalProperties":false};
const schema35 = {"type":"object","properties":{"groupByLabelKey":{"type":"string"}},"required":["groupByLabelKey"],"additionalProperties":false};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.groupByLabelKey === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "groupByLabelKey"},message:"must have required property '"+"groupByLabelKey"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "groupByLabelKey")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.groupByLabelKey !== undefined){
let data0 = data.groupByLabelKey;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/groupByLabelKey",schemaPath:"#/properties/groupByLabelKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.groupByLabelKey.type,parentSchema:schema35.properties.groupByLabelKey,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "affinity") || (key0 === "antiAffinity"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.affinity !== undefined){
if(!(validate92(data.affinity, {instancePath:instancePath+"/affinity",parentData:data,parentDataProperty:"affinity",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
if(data.antiAffinity !== undefined){
if(!(validate92(data.antiAffinity, {instancePath:instancePath+"/antiAffinity",parentData:data,parentDataProperty:"antiAffinity",rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "clusterAffinity") || (key0 === "clusterAffinities")) || (key0 === "clusterTolerations")) || (key0 === "spreadConstraints")) || (key0 === "replicaScheduling")) || (key0 === "workloadAffinity"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusterAffinity !== undefined){
if(!(validate37(data.clusterAffinity, {instancePath:instancePath+"/clusterAffinity",parentData:data,parentDataProperty:"clusterAffinity",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.clusterAffinities !== undefined){
let data1 = data.clusterAffinities;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate74(data1[i0], {instancePath:instancePath+"/clusterAffinities/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/clusterAffinities",schemaPath:"#/properties/clusterAffinities/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.clusterAffinities.type,parentSchema:schema27.properties.clusterAffinities,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.clusterTolerations !== undefined){
let data3 = data.clusterTolerations;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(!(validate82(data3[i1], {instancePath:instancePath+"/clusterTolerations/" + i1,parentData:data3,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/clusterTolerations",schemaPath:"#/properties/clusterTolerations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.clusterTolerations.type,parentSchema:schema27.properties.clusterTolerations,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.spreadConstraints !== undefined){
let data5 = data.spreadConstraints;
if(Array.isArray(data5)){
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
if(!(validate84(data5[i2], {instancePath:instancePath+"/spreadConstraints/" + i2,parentData:data5,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/spreadConstraints",schemaPath:"#/properties/spreadConstraints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema27.properties.spreadConstraints.type,parentSchema:schema27.properties.spreadConstraints,data:data5};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.replicaScheduling !== undefined){
if(!(validate86(data.replicaScheduling, {instancePath:instancePath+"/replicaScheduling",parentData:data,parentDataProperty:"replicaScheduling",rootData}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data.workloadAffinity !== undefined){
if(!(validate91(data.workloadAffinity, {instancePath:instancePath+"/workloadAffinity",parentData:data,parentDataProperty:"workloadAffinity",rootData}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema27.type,parentSchema:schema27,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}

const schema36 = {"type":"object","properties":{"application":{"type":"object","properties":{"decisionConditions":{"type":"object","properties":{"tolerationSeconds":{"type":"integer"}},"additionalProperties":false},"purgeMode":{"enum":["Directly","Gracefully","Never"]},"gracePeriodSeconds":{"type":"integer"},"statePreservation":{"$ref":"#/definitions/StatePreservation"}},"required":["decisionConditions"],"additionalProperties":false},"cluster":{"type":"object","properties":{"purgeMode":{"enum":["Directly","Gracefully"]},"statePreservation":{"$ref":"#/definitions/StatePreservation"}},"additionalProperties":false}},"additionalProperties":false};
const schema37 = {"type":"object","properties":{"rules":{"type":"array","items":{"type":"object","properties":{"aliasLabelName":{"type":"string"},"jsonPath":{"type":"string"}},"required":["aliasLabelName","jsonPath"],"additionalProperties":false}}},"required":["rules"],"additionalProperties":false};

function validate98(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rules === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "rules")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.rules !== undefined){
let data0 = data.rules;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.aliasLabelName === undefined){
const err2 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "aliasLabelName"},message:"must have required property '"+"aliasLabelName"+"'",schema:schema37.properties.rules.items.required,parentSchema:schema37.properties.rules.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.jsonPath === undefined){
const err3 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "jsonPath"},message:"must have required property '"+"jsonPath"+"'",schema:schema37.properties.rules.items.required,parentSchema:schema37.properties.rules.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "aliasLabelName") || (key1 === "jsonPath"))){
const err4 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37.properties.rules.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data1.aliasLabelName !== undefined){
let data2 = data1.aliasLabelName;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/rules/" + i0+"/aliasLabelName",schemaPath:"#/properties/rules/items/properties/aliasLabelName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.rules.items.properties.aliasLabelName.type,parentSchema:schema37.properties.rules.items.properties.aliasLabelName,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.jsonPath !== undefined){
let data3 = data1.jsonPath;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/rules/" + i0+"/jsonPath",schemaPath:"#/properties/rules/items/properties/jsonPath/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.rules.items.properties.jsonPath.type,parentSchema:schema37.properties.rules.items.properties.jsonPath,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.properties.rules.items.type,parentSchema:schema37.properties.rules.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema37.properties.rules.type,parentSchema:schema37.properties.rules,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate98.errors = vErrors;
return errors === 0;
}


function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "application") || (key0 === "cluster"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.application !== undefined){
let data0 = data.application;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.decisionConditions === undefined){
const err1 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/required",keyword:"required",params:{missingProperty: "decisionConditions"},message:"must have required property '"+"decisionConditions"+"'",schema:schema36.properties.application.required,parentSchema:schema36.properties.application,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key1 in data0){
if(!((((key1 === "decisionConditions") || (key1 === "purgeMode")) || (key1 === "gracePeriodSeconds")) || (key1 === "statePreservation"))){
const err2 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.application,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.decisionConditions !== undefined){
let data1 = data0.decisionConditions;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
if(!(key2 === "tolerationSeconds")){
const err3 = {instancePath:instancePath+"/application/decisionConditions",schemaPath:"#/properties/application/properties/decisionConditions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.application.properties.decisionConditions,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.tolerationSeconds !== undefined){
let data2 = data1.tolerationSeconds;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err4 = {instancePath:instancePath+"/application/decisionConditions/tolerationSeconds",schemaPath:"#/properties/application/properties/decisionConditions/properties/tolerationSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.application.properties.decisionConditions.properties.tolerationSeconds.type,parentSchema:schema36.properties.application.properties.decisionConditions.properties.tolerationSeconds,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/application/decisionConditions",schemaPath:"#/properties/application/properties/decisionConditions/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.application.properties.decisionConditions.type,parentSchema:schema36.properties.application.properties.decisionConditions,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.purgeMode !== undefined){
let data3 = data0.purgeMode;
if(!(((data3 === "Directly") || (data3 === "Gracefully")) || (data3 === "Never"))){
const err6 = {instancePath:instancePath+"/application/purgeMode",schemaPath:"#/properties/application/properties/purgeMode/enum",keyword:"enum",params:{allowedValues: schema36.properties.application.properties.purgeMode.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.application.properties.purgeMode.enum,parentSchema:schema36.properties.application.properties.purgeMode,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.gracePeriodSeconds !== undefined){
let data4 = data0.gracePeriodSeconds;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err7 = {instancePath:instancePath+"/application/gracePeriodSeconds",schemaPath:"#/properties/application/properties/gracePeriodSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema36.properties.application.properties.gracePeriodSeconds.type,parentSchema:schema36.properties.application.properties.gracePeriodSeconds,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.statePreservation !== undefined){
if(!(validate98(data0.statePreservation, {instancePath:instancePath+"/application/statePreservation",parentData:data0,parentDataProperty:"statePreservation",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.application.type,parentSchema:schema36.properties.application,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.cluster !== undefined){
let data6 = data.cluster;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!((key3 === "purgeMode") || (key3 === "statePreservation"))){
const err9 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.cluster,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data6.purgeMode !== undefined){
let data7 = data6.purgeMode;
if(!((data7 === "Directly") || (data7 === "Gracefully"))){
const err10 = {instancePath:instancePath+"/cluster/purgeMode",schemaPath:"#/properties/cluster/properties/purgeMode/enum",keyword:"enum",params:{allowedValues: schema36.properties.cluster.properties.purgeMode.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.cluster.properties.purgeMode.enum,parentSchema:schema36.properties.cluster.properties.purgeMode,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.statePreservation !== undefined){
if(!(validate98(data6.statePreservation, {instancePath:instancePath+"/cluster/statePreservation",parentData:data6,parentDataProperty:"statePreservation",rootData}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.cluster.type,parentSchema:schema36.properties.cluster,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}

const schema38 = {"type":"object","properties":{"dispatching":{"type":"boolean"},"dispatchingOnClusters":{"type":"object","properties":{"clusterNames":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}},"additionalProperties":false};

function validate102(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "dispatching") || (key0 === "dispatchingOnClusters"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.dispatching !== undefined){
let data0 = data.dispatching;
if(typeof data0 !== "boolean"){
const err1 = {instancePath:instancePath+"/dispatching",schemaPath:"#/properties/dispatching/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema38.properties.dispatching.type,parentSchema:schema38.properties.dispatching,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.dispatchingOnClusters !== undefined){
let data1 = data.dispatchingOnClusters;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(key1 === "clusterNames")){
const err2 = {instancePath:instancePath+"/dispatchingOnClusters",schemaPath:"#/properties/dispatchingOnClusters/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema38.properties.dispatchingOnClusters,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.clusterNames !== undefined){
let data2 = data1.clusterNames;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err3 = {instancePath:instancePath+"/dispatchingOnClusters/clusterNames/" + i0,schemaPath:"#/properties/dispatchingOnClusters/properties/clusterNames/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema38.properties.dispatchingOnClusters.properties.clusterNames.items.type,parentSchema:schema38.properties.dispatchingOnClusters.properties.clusterNames.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/dispatchingOnClusters/clusterNames",schemaPath:"#/properties/dispatchingOnClusters/properties/clusterNames/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema38.properties.dispatchingOnClusters.properties.clusterNames.type,parentSchema:schema38.properties.dispatchingOnClusters.properties.clusterNames,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/dispatchingOnClusters",schemaPath:"#/properties/dispatchingOnClusters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.properties.dispatchingOnClusters.type,parentSchema:schema38.properties.dispatchingOnClusters,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resourceSelectors === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resourceSelectors"},message:"must have required property '"+"resourceSelectors"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema26.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceSelectors !== undefined){
let data0 = data.resourceSelectors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/resourceSelectors",schemaPath:"#/properties/resourceSelectors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema26.properties.resourceSelectors,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data0[i0], {instancePath:instancePath+"/resourceSelectors/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/resourceSelectors",schemaPath:"#/properties/resourceSelectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.resourceSelectors.type,parentSchema:schema26.properties.resourceSelectors,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.association !== undefined){
let data2 = data.association;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/association",schemaPath:"#/properties/association/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.association.type,parentSchema:schema26.properties.association,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.propagateDeps !== undefined){
let data3 = data.propagateDeps;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/propagateDeps",schemaPath:"#/properties/propagateDeps/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.propagateDeps.type,parentSchema:schema26.properties.propagateDeps,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.placement !== undefined){
if(!(validate72(data.placement, {instancePath:instancePath+"/placement",parentData:data,parentDataProperty:"placement",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data5 = data.priority;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.priority.type,parentSchema:schema26.properties.priority,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema26.properties.priority,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5 < -2147483648 || isNaN(data5)){
const err8 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648",schema:-2147483648,parentSchema:schema26.properties.priority,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.preemption !== undefined){
let data6 = data.preemption;
if(!((data6 === "Always") || (data6 === "Never"))){
const err9 = {instancePath:instancePath+"/preemption",schemaPath:"#/properties/preemption/enum",keyword:"enum",params:{allowedValues: schema26.properties.preemption.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.preemption.enum,parentSchema:schema26.properties.preemption,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.dependentOverrides !== undefined){
let data7 = data.dependentOverrides;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/dependentOverrides/" + i1,schemaPath:"#/properties/dependentOverrides/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.dependentOverrides.items.type,parentSchema:schema26.properties.dependentOverrides.items,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/dependentOverrides",schemaPath:"#/properties/dependentOverrides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.dependentOverrides.type,parentSchema:schema26.properties.dependentOverrides,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.schedulerName !== undefined){
let data9 = data.schedulerName;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/schedulerName",schemaPath:"#/properties/schedulerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.schedulerName.type,parentSchema:schema26.properties.schedulerName,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.failover !== undefined){
if(!(validate97(data.failover, {instancePath:instancePath+"/failover",parentData:data,parentDataProperty:"failover",rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data.conflictResolution !== undefined){
let data11 = data.conflictResolution;
if(!((data11 === "Abort") || (data11 === "Overwrite"))){
const err13 = {instancePath:instancePath+"/conflictResolution",schemaPath:"#/properties/conflictResolution/enum",keyword:"enum",params:{allowedValues: schema26.properties.conflictResolution.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.conflictResolution.enum,parentSchema:schema26.properties.conflictResolution,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.activationPreference !== undefined){
let data12 = data.activationPreference;
if(!((data12 === "") || (data12 === "Lazy"))){
const err14 = {instancePath:instancePath+"/activationPreference",schemaPath:"#/properties/activationPreference/enum",keyword:"enum",params:{allowedValues: schema26.properties.activationPreference.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.activationPreference.enum,parentSchema:schema26.properties.activationPreference,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.suspension !== undefined){
if(!(validate102(data.suspension, {instancePath:instancePath+"/suspension",parentData:data,parentDataProperty:"suspension",rootData}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
if(data.preserveResourcesOnDeletion !== undefined){
let data14 = data.preserveResourcesOnDeletion;
if(typeof data14 !== "boolean"){
const err15 = {instancePath:instancePath+"/preserveResourcesOnDeletion",schemaPath:"#/properties/preserveResourcesOnDeletion/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.preserveResourcesOnDeletion.type,parentSchema:schema26.properties.preserveResourcesOnDeletion,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.schedulePriority !== undefined){
let data15 = data.schedulePriority;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.priorityClassSource === undefined){
const err16 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/required",keyword:"required",params:{missingProperty: "priorityClassSource"},message:"must have required property '"+"priorityClassSource"+"'",schema:schema26.properties.schedulePriority.required,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data15.priorityClassName === undefined){
const err17 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/required",keyword:"required",params:{missingProperty: "priorityClassName"},message:"must have required property '"+"priorityClassName"+"'",schema:schema26.properties.schedulePriority.required,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data15){
if(!((key1 === "priorityClassSource") || (key1 === "priorityClassName"))){
const err18 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data15.priorityClassSource !== undefined){
let data16 = data15.priorityClassSource;
if(!(data16 === "KubePriorityClass")){
const err19 = {instancePath:instancePath+"/schedulePriority/priorityClassSource",schemaPath:"#/properties/schedulePriority/properties/priorityClassSource/enum",keyword:"enum",params:{allowedValues: schema26.properties.schedulePriority.properties.priorityClassSource.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.schedulePriority.properties.priorityClassSource.enum,parentSchema:schema26.properties.schedulePriority.properties.priorityClassSource,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data15.priorityClassName !== undefined){
let data17 = data15.priorityClassName;
if(typeof data17 !== "string"){
const err20 = {instancePath:instancePath+"/schedulePriority/priorityClassName",schemaPath:"#/properties/schedulePriority/properties/priorityClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.schedulePriority.properties.priorityClassName.type,parentSchema:schema26.properties.schedulePriority.properties.priorityClassName,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.schedulePriority.type,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema24.required,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("policy.karmada.io/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "policy.karmada.io/v1alpha1"},message:"must be equal to constant",schema:"policy.karmada.io/v1alpha1",parentSchema:schema24.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ClusterPropagationPolicy" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ClusterPropagationPolicy"},message:"must be equal to constant",schema:"ClusterPropagationPolicy",parentSchema:schema24.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate66(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate70(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}

export const checkCluster = validate105;
const schema39 = {"type":"object","properties":{"apiVersion":{"const":"cluster.karmada.io/v1alpha1"},"kind":{"const":"Cluster"},"metadata":{"$ref":"kubernetes.schema.json#/definitions/ObjectMeta"},"spec":{"$ref":"#/definitions/ClusterSpec"},"status":{"$ref":"#/definitions/ClusterStatus"}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false,"definitions":{"ClusterSpec":{"type":"object","properties":{"id":{"type":"string"},"syncMode":{"enum":["Push","Pull"]},"apiEndpoint":{"type":"string"},"secretRef":{"$ref":"kubernetes.schema.json#/definitions/SecretReference"},"impersonatorSecretRef":{"$ref":"kubernetes.schema.json#/definitions/SecretReference"},"insecureSkipTLSVerification":{"type":"boolean"},"proxyURL":{"type":"string"},"proxyHeader":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"provider":{"type":"string"},"region":{"type":"string"},"zone":{"type":"string"},"zones":{"type":"array","items":{"type":"string"}},"taints":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Taint"}},"resourceModels":{"type":"array","items":{"$ref":"#/definitions/ResourceModel"}}},"required":["syncMode"],"additionalProperties":false},"ResourceModel":{"type":"object","properties":{"grade":{"type":"integer","minimum":0},"ranges":{"type":"array","minItems":1,"items":{"type":"object","properties":{"name":{"type":"string"},"min":{"$ref":"kubernetes.schema.json#/definitions/Quantity"},"max":{"$ref":"kubernetes.schema.json#/definitions/Quantity"}},"required":["name","min","max"],"additionalProperties":false}}},"required":["grade","ranges"],"additionalProperties":false},"ClusterStatus":{"type":"object","properties":{"kubernetesVersion":{"type":"string"},"apiEnablements":{"type":"array","items":{"type":"object","properties":{"groupVersion":{"type":"string"},"resources":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"kind":{"type":"string"}},"required":["name","kind"],"additionalProperties":false}}},"required":["groupVersion"],"additionalProperties":false}},"conditions":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Condition"}},"nodeSummary":{"type":"object","properties":{"totalNum":{"type":"integer"},"readyNum":{"type":"integer"}},"additionalProperties":false},"resourceSummary":{"type":"object","properties":{"allocatable":{"$ref":"kubernetes.schema.json#/definitions/Quantities"},"allocating":{"$ref":"kubernetes.schema.json#/definitions/Quantities"},"allocated":{"$ref":"kubernetes.schema.json#/definitions/Quantities"},"allocatableModelings":{"type":"array","items":{"type":"object","properties":{"grade":{"type":"integer"},"count":{"type":"integer"}},"required":["grade","count"],"additionalProperties":false}}},"additionalProperties":false},"remedyActions":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}}};

function validate106(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.namespace.type,parentSchema:schema8.properties.namespace,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate24(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.creationTimestamp !== undefined){
let data4 = data.creationTimestamp;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/creationTimestamp",schemaPath:"#/properties/creationTimestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.creationTimestamp.type,parentSchema:schema8.properties.creationTimestamp,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}

const schema41 = {"type":"object","properties":{"id":{"type":"string"},"syncMode":{"enum":["Push","Pull"]},"apiEndpoint":{"type":"string"},"secretRef":{"$ref":"kubernetes.schema.json#/definitions/SecretReference"},"impersonatorSecretRef":{"$ref":"kubernetes.schema.json#/definitions/SecretReference"},"insecureSkipTLSVerification":{"type":"boolean"},"proxyURL":{"type":"string"},"proxyHeader":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"provider":{"type":"string"},"region":{"type":"string"},"zone":{"type":"string"},"zones":{"type":"array","items":{"type":"string"}},"taints":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Taint"}},"resourceModels":{"type":"array","items":{"$ref":"#/definitions/ResourceModel"}}},"required":["syncMode"],"additionalProperties":false};
const schema42 = {"type":"object","properties":{"namespace":{"type":"string"},"name":{"type":"string"}},"required":["namespace","name"],"additionalProperties":false};

function validate111(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.namespace === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "namespace"},message:"must have required property '"+"namespace"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "namespace") || (key0 === "name"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.namespace !== undefined){
let data0 = data.namespace;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.namespace.type,parentSchema:schema42.properties.namespace,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.name.type,parentSchema:schema42.properties.name,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate111.errors = vErrors;
return errors === 0;
}


function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.additionalProperties.type,parentSchema:schema9.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate114.errors = vErrors;
return errors === 0;
}

const schema44 = {"type":"object","properties":{"key":{"type":"string","minLength":1},"value":{"type":"string"},"effect":{"type":"string"},"timeAdded":{"type":"string"}},"required":["key","effect"],"additionalProperties":false};

function validate116(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.effect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "value")) || (key0 === "effect")) || (key0 === "timeAdded"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.key.type,parentSchema:schema44.properties.key,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.value.type,parentSchema:schema44.properties.value,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.effect !== undefined){
let data2 = data.effect;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/effect",schemaPath:"#/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.effect.type,parentSchema:schema44.properties.effect,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.timeAdded !== undefined){
let data3 = data.timeAdded;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/timeAdded",schemaPath:"#/properties/timeAdded/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.timeAdded.type,parentSchema:schema44.properties.timeAdded,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","properties":{"grade":{"type":"integer","minimum":0},"ranges":{"type":"array","minItems":1,"items":{"type":"object","properties":{"name":{"type":"string"},"min":{"$ref":"kubernetes.schema.json#/definitions/Quantity"},"max":{"$ref":"kubernetes.schema.json#/definitions/Quantity"}},"required":["name","min","max"],"additionalProperties":false}}},"required":["grade","ranges"],"additionalProperties":false};
const schema46 = {"type":["string","number"]};

function validate119(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema46.type},message:"must be string,number",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}


function validate118(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.grade === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "grade"},message:"must have required property '"+"grade"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.ranges === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ranges"},message:"must have required property '"+"ranges"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "grade") || (key0 === "ranges"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.grade !== undefined){
let data0 = data.grade;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err3 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema45.properties.grade.type,parentSchema:schema45.properties.grade,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/grade",schemaPath:"#/properties/grade/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema45.properties.grade,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.ranges !== undefined){
let data1 = data.ranges;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/ranges",schemaPath:"#/properties/ranges/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema45.properties.ranges,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err6 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/properties/ranges/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema45.properties.ranges.items.required,parentSchema:schema45.properties.ranges.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.min === undefined){
const err7 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/properties/ranges/items/required",keyword:"required",params:{missingProperty: "min"},message:"must have required property '"+"min"+"'",schema:schema45.properties.ranges.items.required,parentSchema:schema45.properties.ranges.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.max === undefined){
const err8 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/properties/ranges/items/required",keyword:"required",params:{missingProperty: "max"},message:"must have required property '"+"max"+"'",schema:schema45.properties.ranges.items.required,parentSchema:schema45.properties.ranges.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "min")) || (key1 === "max"))){
const err9 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/properties/ranges/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema45.properties.ranges.items,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/ranges/" + i0+"/name",schemaPath:"#/properties/ranges/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.ranges.items.properties.name.type,parentSchema:schema45.properties.ranges.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.min !== undefined){
if(!(validate119(data2.min, {instancePath:instancePath+"/ranges/" + i0+"/min",parentData:data2,parentDataProperty:"min",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
if(data2.max !== undefined){
if(!(validate119(data2.max, {instancePath:instancePath+"/ranges/" + i0+"/max",parentData:data2,parentDataProperty:"max",rootData}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/ranges/" + i0,schemaPath:"#/properties/ranges/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.ranges.items.type,parentSchema:schema45.properties.ranges.items,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/ranges",schemaPath:"#/properties/ranges/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.ranges.type,parentSchema:schema45.properties.ranges,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}


function validate110(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.syncMode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "syncMode"},message:"must have required property '"+"syncMode"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema41.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.id.type,parentSchema:schema41.properties.id,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.syncMode !== undefined){
let data1 = data.syncMode;
if(!((data1 === "Push") || (data1 === "Pull"))){
const err3 = {instancePath:instancePath+"/syncMode",schemaPath:"#/properties/syncMode/enum",keyword:"enum",params:{allowedValues: schema41.properties.syncMode.enum},message:"must be equal to one of the allowed values",schema:schema41.properties.syncMode.enum,parentSchema:schema41.properties.syncMode,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.apiEndpoint !== undefined){
let data2 = data.apiEndpoint;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/apiEndpoint",schemaPath:"#/properties/apiEndpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.apiEndpoint.type,parentSchema:schema41.properties.apiEndpoint,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.secretRef !== undefined){
if(!(validate111(data.secretRef, {instancePath:instancePath+"/secretRef",parentData:data,parentDataProperty:"secretRef",rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
if(data.impersonatorSecretRef !== undefined){
if(!(validate111(data.impersonatorSecretRef, {instancePath:instancePath+"/impersonatorSecretRef",parentData:data,parentDataProperty:"impersonatorSecretRef",rootData}))){
vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
errors = vErrors.length;
}
}
if(data.insecureSkipTLSVerification !== undefined){
let data5 = data.insecureSkipTLSVerification;
if(typeof data5 !== "boolean"){
const err5 = {instancePath:instancePath+"/insecureSkipTLSVerification",schemaPath:"#/properties/insecureSkipTLSVerification/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema41.properties.insecureSkipTLSVerification.type,parentSchema:schema41.properties.insecureSkipTLSVerification,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.proxyURL !== undefined){
let data6 = data.proxyURL;
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/proxyURL",schemaPath:"#/properties/proxyURL/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.proxyURL.type,parentSchema:schema41.properties.proxyURL,data:data6};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.proxyHeader !== undefined){
if(!(validate114(data.proxyHeader, {instancePath:instancePath+"/proxyHeader",parentData:data,parentDataProperty:"proxyHeader",rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
if(data.provider !== undefined){
let data8 = data.provider;
if(typeof data8 !== "string"){
const err7 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.provider.type,parentSchema:schema41.properties.provider,data:data8};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.region !== undefined){
let data9 = data.region;
if(typeof data9 !== "string"){
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.region.type,parentSchema:schema41.properties.region,data:data9};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.zone !== undefined){
let data10 = data.zone;
if(typeof data10 !== "string"){
const err9 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.zone.type,parentSchema:schema41.properties.zone,data:data10};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.zones !== undefined){
let data11 = data.zones;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
let data12 = data11[i0];
if(typeof data12 !== "string"){
const err10 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/properties/zones/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.zones.items.type,parentSchema:schema41.properties.zones.items,data:data12};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.zones.type,parentSchema:schema41.properties.zones,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.taints !== undefined){
let data13 = data.taints;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate116(data13[i1], {instancePath:instancePath+"/taints/" + i1,parentData:data13,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/taints",schemaPath:"#/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.taints.type,parentSchema:schema41.properties.taints,data:data13};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.resourceModels !== undefined){
let data15 = data.resourceModels;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(!(validate118(data15[i2], {instancePath:instancePath+"/resourceModels/" + i2,parentData:data15,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/resourceModels",schemaPath:"#/properties/resourceModels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema41.properties.resourceModels.type,parentSchema:schema41.properties.resourceModels,data:data15};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}

const schema47 = {"type":"object","properties":{"kubernetesVersion":{"type":"string"},"apiEnablements":{"type":"array","items":{"type":"object","properties":{"groupVersion":{"type":"string"},"resources":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"kind":{"type":"string"}},"required":["name","kind"],"additionalProperties":false}}},"required":["groupVersion"],"additionalProperties":false}},"conditions":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Condition"}},"nodeSummary":{"type":"object","properties":{"totalNum":{"type":"integer"},"readyNum":{"type":"integer"}},"additionalProperties":false},"resourceSummary":{"type":"object","properties":{"allocatable":{"$ref":"kubernetes.schema.json#/definitions/Quantities"},"allocating":{"$ref":"kubernetes.schema.json#/definitions/Quantities"},"allocated":{"$ref":"kubernetes.schema.json#/definitions/Quantities"},"allocatableModelings":{"type":"array","items":{"type":"object","properties":{"grade":{"type":"integer"},"count":{"type":"integer"}},"required":["grade","count"],"additionalProperties":false}}},"additionalProperties":false},"remedyActions":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};
const schema48 = {"type":"object","properties":{"type":{"type":"string"},"status":{"enum":["True","False","Unknown"]},"observedGeneration":{"type":"integer"},"lastTransitionTime":{"type":"string"},"reason":{"type":"string"},"message":{"type":"string"}},"required":["type","status"],"additionalProperties":false};

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "status")) || (key0 === "observedGeneration")) || (key0 === "lastTransitionTime")) || (key0 === "reason")) || (key0 === "message"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.type.type,parentSchema:schema48.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.status !== undefined){
let data1 = data.status;
if(!(((data1 === "True") || (data1 === "False")) || (data1 === "Unknown"))){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema48.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.status.enum,parentSchema:schema48.properties.status,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.observedGeneration !== undefined){
let data2 = data.observedGeneration;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/observedGeneration",schemaPath:"#/properties/observedGeneration/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema48.properties.observedGeneration.type,parentSchema:schema48.properties.observedGeneration,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.lastTransitionTime !== undefined){
let data3 = data.lastTransitionTime;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/lastTransitionTime",schemaPath:"#/properties/lastTransitionTime/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.lastTransitionTime.type,parentSchema:schema48.properties.lastTransitionTime,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reason !== undefined){
let data4 = data.reason;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.reason.type,parentSchema:schema48.properties.reason,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.message !== undefined){
let data5 = data.message;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.message.type,parentSchema:schema48.properties.message,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}

const schema49 = {"type":"object","additionalProperties":{"$ref":"#/definitions/Quantity"}};

function validate128(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema46.type},message:"must be string,number",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}


function validate127(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(validate128(data[key0], {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate127.errors = vErrors;
return errors === 0;
}


function validate124(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "kubernetesVersion") || (key0 === "apiEnablements")) || (key0 === "conditions")) || (key0 === "nodeSummary")) || (key0 === "resourceSummary")) || (key0 === "remedyActions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.kubernetesVersion !== undefined){
let data0 = data.kubernetesVersion;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/kubernetesVersion",schemaPath:"#/properties/kubernetesVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.kubernetesVersion.type,parentSchema:schema47.properties.kubernetesVersion,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.apiEnablements !== undefined){
let data1 = data.apiEnablements;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.groupVersion === undefined){
const err2 = {instancePath:instancePath+"/apiEnablements/" + i0,schemaPath:"#/properties/apiEnablements/items/required",keyword:"required",params:{missingProperty: "groupVersion"},message:"must have required property '"+"groupVersion"+"'",schema:schema47.properties.apiEnablements.items.required,parentSchema:schema47.properties.apiEnablements.items,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "groupVersion") || (key1 === "resources"))){
const err3 = {instancePath:instancePath+"/apiEnablements/" + i0,schemaPath:"#/properties/apiEnablements/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.apiEnablements.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.groupVersion !== undefined){
let data3 = data2.groupVersion;
if(typeof data3 !== "string"){
const err4 = {instancePath:instancePath+"/apiEnablements/" + i0+"/groupVersion",schemaPath:"#/properties/apiEnablements/items/properties/groupVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.apiEnablements.items.properties.groupVersion.type,parentSchema:schema47.properties.apiEnablements.items.properties.groupVersion,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.resources !== undefined){
let data4 = data2.resources;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.name === undefined){
const err5 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources/" + i1,schemaPath:"#/properties/apiEnablements/items/properties/resources/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema47.properties.apiEnablements.items.properties.resources.items.required,parentSchema:schema47.properties.apiEnablements.items.properties.resources.items,data:data5};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data5.kind === undefined){
const err6 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources/" + i1,schemaPath:"#/properties/apiEnablements/items/properties/resources/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema47.properties.apiEnablements.items.properties.resources.items.required,parentSchema:schema47.properties.apiEnablements.items.properties.resources.items,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "name") || (key2 === "kind"))){
const err7 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources/" + i1,schemaPath:"#/properties/apiEnablements/items/properties/resources/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.apiEnablements.items.properties.resources.items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data5.name !== undefined){
let data6 = data5.name;
if(typeof data6 !== "string"){
const err8 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources/" + i1+"/name",schemaPath:"#/properties/apiEnablements/items/properties/resources/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.apiEnablements.items.properties.resources.items.properties.name.type,parentSchema:schema47.properties.apiEnablements.items.properties.resources.items.properties.name,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.kind !== undefined){
let data7 = data5.kind;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources/" + i1+"/kind",schemaPath:"#/properties/apiEnablements/items/properties/resources/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.apiEnablements.items.properties.resources.items.properties.kind.type,parentSchema:schema47.properties.apiEnablements.items.properties.resources.items.properties.kind,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources/" + i1,schemaPath:"#/properties/apiEnablements/items/properties/resources/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.apiEnablements.items.properties.resources.items.type,parentSchema:schema47.properties.apiEnablements.items.properties.resources.items,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/apiEnablements/" + i0+"/resources",schemaPath:"#/properties/apiEnablements/items/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.apiEnablements.items.properties.resources.type,parentSchema:schema47.properties.apiEnablements.items.properties.resources,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/apiEnablements/" + i0,schemaPath:"#/properties/apiEnablements/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.apiEnablements.items.type,parentSchema:schema47.properties.apiEnablements.items,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/apiEnablements",schemaPath:"#/properties/apiEnablements/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.apiEnablements.type,parentSchema:schema47.properties.apiEnablements,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.conditions !== undefined){
let data8 = data.conditions;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(validate125(data8[i2], {instancePath:instancePath+"/conditions/" + i2,parentData:data8,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/conditions",schemaPath:"#/properties/conditions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.conditions.type,parentSchema:schema47.properties.conditions,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.nodeSummary !== undefined){
let data10 = data.nodeSummary;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!((key3 === "totalNum") || (key3 === "readyNum"))){
const err15 = {instancePath:instancePath+"/nodeSummary",schemaPath:"#/properties/nodeSummary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.nodeSummary,data:data10};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data10.totalNum !== undefined){
let data11 = data10.totalNum;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err16 = {instancePath:instancePath+"/nodeSummary/totalNum",schemaPath:"#/properties/nodeSummary/properties/totalNum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.nodeSummary.properties.totalNum.type,parentSchema:schema47.properties.nodeSummary.properties.totalNum,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data10.readyNum !== undefined){
let data12 = data10.readyNum;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err17 = {instancePath:instancePath+"/nodeSummary/readyNum",schemaPath:"#/properties/nodeSummary/properties/readyNum/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.nodeSummary.properties.readyNum.type,parentSchema:schema47.properties.nodeSummary.properties.readyNum,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/nodeSummary",schemaPath:"#/properties/nodeSummary/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.nodeSummary.type,parentSchema:schema47.properties.nodeSummary,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.resourceSummary !== undefined){
let data13 = data.resourceSummary;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!((((key4 === "allocatable") || (key4 === "allocating")) || (key4 === "allocated")) || (key4 === "allocatableModelings"))){
const err19 = {instancePath:instancePath+"/resourceSummary",schemaPath:"#/properties/resourceSummary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.resourceSummary,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.allocatable !== undefined){
if(!(validate127(data13.allocatable, {instancePath:instancePath+"/resourceSummary/allocatable",parentData:data13,parentDataProperty:"allocatable",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data13.allocating !== undefined){
if(!(validate127(data13.allocating, {instancePath:instancePath+"/resourceSummary/allocating",parentData:data13,parentDataProperty:"allocating",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data13.allocated !== undefined){
if(!(validate127(data13.allocated, {instancePath:instancePath+"/resourceSummary/allocated",parentData:data13,parentDataProperty:"allocated",rootData}))){
vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
errors = vErrors.length;
}
}
if(data13.allocatableModelings !== undefined){
let data17 = data13.allocatableModelings;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.grade === undefined){
const err20 = {instancePath:instancePath+"/resourceSummary/allocatableModelings/" + i3,schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/items/required",keyword:"required",params:{missingProperty: "grade"},message:"must have required property '"+"grade"+"'",schema:schema47.properties.resourceSummary.properties.allocatableModelings.items.required,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings.items,data:data18};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data18.count === undefined){
const err21 = {instancePath:instancePath+"/resourceSummary/allocatableModelings/" + i3,schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/items/required",keyword:"required",params:{missingProperty: "count"},message:"must have required property '"+"count"+"'",schema:schema47.properties.resourceSummary.properties.allocatableModelings.items.required,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings.items,data:data18};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key5 in data18){
if(!((key5 === "grade") || (key5 === "count"))){
const err22 = {instancePath:instancePath+"/resourceSummary/allocatableModelings/" + i3,schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings.items,data:data18};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data18.grade !== undefined){
let data19 = data18.grade;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err23 = {instancePath:instancePath+"/resourceSummary/allocatableModelings/" + i3+"/grade",schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/items/properties/grade/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.resourceSummary.properties.allocatableModelings.items.properties.grade.type,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings.items.properties.grade,data:data19};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data18.count !== undefined){
let data20 = data18.count;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err24 = {instancePath:instancePath+"/resourceSummary/allocatableModelings/" + i3+"/count",schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/items/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema47.properties.resourceSummary.properties.allocatableModelings.items.properties.count.type,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings.items.properties.count,data:data20};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/resourceSummary/allocatableModelings/" + i3,schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.resourceSummary.properties.allocatableModelings.items.type,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings.items,data:data18};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/resourceSummary/allocatableModelings",schemaPath:"#/properties/resourceSummary/properties/allocatableModelings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.resourceSummary.properties.allocatableModelings.type,parentSchema:schema47.properties.resourceSummary.properties.allocatableModelings,data:data17};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/resourceSummary",schemaPath:"#/properties/resourceSummary/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.properties.resourceSummary.type,parentSchema:schema47.properties.resourceSummary,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.remedyActions !== undefined){
let data21 = data.remedyActions;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(typeof data22 !== "string"){
const err28 = {instancePath:instancePath+"/remedyActions/" + i4,schemaPath:"#/properties/remedyActions/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.properties.remedyActions.items.type,parentSchema:schema47.properties.remedyActions.items,data:data22};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/remedyActions",schemaPath:"#/properties/remedyActions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema47.properties.remedyActions.type,parentSchema:schema47.properties.remedyActions,data:data21};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate124.errors = vErrors;
return errors === 0;
}


function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec")) || (key0 === "status"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("cluster.karmada.io/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "cluster.karmada.io/v1alpha1"},message:"must be equal to constant",schema:"cluster.karmada.io/v1alpha1",parentSchema:schema39.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Cluster" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Cluster"},message:"must be equal to constant",schema:"Cluster",parentSchema:schema39.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate106(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate110(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
errors = vErrors.length;
}
}
if(data.status !== undefined){
if(!(validate124(data.status, {instancePath:instancePath+"/status",parentData:data,parentDataProperty:"status",rootData}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}

export const checkFleet = validate134;
const schema51 = {"type":"object","properties":{"apiVersion":{"const":"fleet.config/v1alpha1"},"kind":{"const":"Fleet"},"metadata":{"type":"object","properties":{"name":{"type":"string"},"labels":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"annotations":{"$ref":"kubernetes.schema.json#/definitions/StringMap"}},"required":["name"],"additionalProperties":false},"spec":{"$ref":"#/definitions/FleetSpec"}},"required":["apiVersion","kind","metadata"],"additionalProperties":false,"definitions":{"FleetSpec":{"type":"object","properties":{"clusters":{"type":"array","items":{"$ref":"#/definitions/ClusterEntry"}},"clusterFiles":{"type":"array","items":{"$ref":"#/definitions/Path"}},"templates":{"type":"array","items":{"$ref":"#/definitions/Path"}},"policies":{"type":"array","items":{"$ref":"#/definitions/Path"}},"state":{"$ref":"#/definitions/StateSettings"},"apply":{"$ref":"#/definitions/ApplySettings"},"gates":{"type":"array","items":{"$ref":"#/definitions/Gate"}},"import":{"type":"array","items":{"$ref":"#/definitions/ImportBlock"}},"moved":{"type":"array","items":{"$ref":"#/definitions/MovedBlock"}},"ignore":{"type":"array","items":{"$ref":"#/definitions/IgnoreRule"}},"owns":{"type":"object","properties":{"namespaces":{"type":"array","items":{"type":"string","minLength":1}}},"additionalProperties":false},"drift":{"type":"object","properties":{"notify":{"type":"array","items":{"$ref":"#/definitions/Notifier"}}},"additionalProperties":false}},"additionalProperties":false},"Path":{"type":"string","minLength":1},"ClusterEntry":{"type":"object","properties":{"name":{"type":"string"},"cluster":{"$ref":"cluster.schema.json"},"kubeconfig":{"type":"string","minLength":1},"context":{"type":"string","minLength":1},"inCluster":{"type":"boolean"},"labels":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"provider":{"type":"string"},"region":{"type":"string"},"zones":{"type":"array","items":{"type":"string"}},"taints":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Taint"}},"syncMode":{"enum":["Push","Pull"]},"joined":{"type":"string"}},"additionalProperties":false},"StateSettings":{"type":"object","properties":{"path":{"type":"string","minLength":1},"local":{"type":"object","properties":{"path":{"type":"string","minLength":1}},"additionalProperties":false},"kubernetes":{"$ref":"#/definitions/KubernetesState"},"s3":{"$ref":"#/definitions/S3State"},"http":{"$ref":"#/definitions/HttpState"},"encrypt":{"$ref":"#/definitions/StateEncryption"}},"additionalProperties":false},"KubernetesState":{"type":"object","properties":{"kubeconfig":{"type":"string","minLength":1},"context":{"type":"string","minLength":1},"inCluster":{"type":"boolean"},"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"lease":{"$ref":"#/definitions/Lease"}},"additionalProperties":false},"S3State":{"type":"object","properties":{"bucket":{"type":"string","minLength":1},"key":{"type":"string","pattern":"^[^/].*[^/]$|^[^/]$"},"region":{"type":"string","minLength":1},"endpoint":{"type":"string","pattern":"^https?://"},"pathStyle":{"type":"boolean"},"encryption":{"enum":["AES256","aws:kms"]},"kmsKey":{"type":"string","minLength":1},"lease":{"$ref":"#/definitions/Lease"}},"required":["bucket"],"additionalProperties":false},"HttpState":{"type":"object","properties":{"address":{"type":"string","pattern":"^https?://"},"lockAddress":{"type":"string","pattern":"^https?://"},"unlockAddress":{"type":"string","pattern":"^https?://"},"updateMethod":{"type":"string","pattern":"^[A-Z]+$"},"lockMethod":{"type":"string","pattern":"^[A-Z]+$"},"unlockMethod":{"type":"string","pattern":"^[A-Z]+$"},"journal":{"type":"object","properties":{"address":{"type":"string","pattern":"^https?://"},"lockAddress":{"type":"string","pattern":"^https?://"},"unlockAddress":{"type":"string","pattern":"^https?://"}},"required":["address","lockAddress"],"additionalProperties":false}},"required":["address"],"additionalProperties":false},"Lease":{"type":"string"},"StateEncryption":{"type":"object","properties":{"recipients":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^age1"}},"passphrase":{"const":true},"identityFile":{"type":"string","minLength":1}},"additionalProperties":false},"Gate":{"type":"object","properties":{"when":{"type":"string","minLength":1},"then":{"enum":["auto","ask","deny"]},"message":{"type":"string"}},"required":["when","then"],"additionalProperties":false},"ApplySettings":{"type":"object","properties":{"adopt":{"enum":["never","if-no-diff","always"]},"concurrency":{"type":"integer","minimum":1,"maximum":256},"wait":{"type":"boolean"},"timeout":{"type":"string"},"applySetNamespace":{"type":"string"},"allow":{"type":"array","items":{"enum":["overwrites-drift","interrupts-service","replaces-object","takes-ownership"]}},"brake":{"$ref":"#/definitions/Brake"}},"additionalProperties":false},"ImportBlock":{"type":"object","properties":{"cluster":{"type":"string","minLength":1},"kind":{"type":"string","minLength":1},"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"selector":{"$ref":"kubernetes.schema.json#/definitions/LabelSelector"},"from":{"type":"array","minItems":1,"items":{"enum":["kubectl","helm","kapp","argocd","flux","karmada"]}}},"required":["kind"],"additionalProperties":false},"MovedBlock":{"type":"object","properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"required":["from","to"],"additionalProperties":false},"IgnoreRule":{"type":"object","properties":{"clusters":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"kind":{"type":"string","minLength":1},"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"labels":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"fields":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^/"}},"when":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"reason":{"type":"string","minLength":1},"expires":{"type":"string"}},"required":["owner","reason","expires"],"additionalProperties":false},"Notifier":{"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},"to":{"enum":["slack","teams","webhook","cloudevents","pushgateway","events"]},"url":{"type":"string","pattern":"^https?://"},"urlFromEnv":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"about":{"type":"array","minItems":1,"items":{"enum":["drift","unknown","pending"]}},"job":{"type":"string","pattern":"^[-A-Za-z0-9_.]+$"},"kubeconfig":{"type":"string","minLength":1},"context":{"type":"string","minLength":1},"inCluster":{"type":"boolean"},"namespace":{"type":"string","minLength":1},"regarding":{"type":"object","properties":{"apiVersion":{"type":"string","minLength":1},"kind":{"type":"string","minLength":1},"name":{"type":"string","minLength":1}},"required":["name"],"additionalProperties":false}},"required":["name","to"],"additionalProperties":false},"Brake":{"type":"object","properties":{"share":{"type":"number","minimum":0,"maximum":1},"fewest":{"type":"integer","minimum":1},"most":{"type":"integer","minimum":0}},"additionalProperties":false}}};

function validate135(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema9.additionalProperties.type,parentSchema:schema9.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate135.errors = vErrors;
return errors === 0;
}

const schema53 = {"type":"object","properties":{"clusters":{"type":"array","items":{"$ref":"#/definitions/ClusterEntry"}},"clusterFiles":{"type":"array","items":{"$ref":"#/definitions/Path"}},"templates":{"type":"array","items":{"$ref":"#/definitions/Path"}},"policies":{"type":"array","items":{"$ref":"#/definitions/Path"}},"state":{"$ref":"#/definitions/StateSettings"},"apply":{"$ref":"#/definitions/ApplySettings"},"gates":{"type":"array","items":{"$ref":"#/definitions/Gate"}},"import":{"type":"array","items":{"$ref":"#/definitions/ImportBlock"}},"moved":{"type":"array","items":{"$ref":"#/definitions/MovedBlock"}},"ignore":{"type":"array","items":{"$ref":"#/definitions/IgnoreRule"}},"owns":{"type":"object","properties":{"namespaces":{"type":"array","items":{"type":"string","minLength":1}}},"additionalProperties":false},"drift":{"type":"object","properties":{"notify":{"type":"array","items":{"$ref":"#/definitions/Notifier"}}},"additionalProperties":false}},"additionalProperties":false};
const schema54 = {"type":"object","properties":{"name":{"type":"string"},"cluster":{"$ref":"cluster.schema.json"},"kubeconfig":{"type":"string","minLength":1},"context":{"type":"string","minLength":1},"inCluster":{"type":"boolean"},"labels":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"provider":{"type":"string"},"region":{"type":"string"},"zones":{"type":"array","items":{"type":"string"}},"taints":{"type":"array","items":{"$ref":"kubernetes.schema.json#/definitions/Taint"}},"syncMode":{"enum":["Push","Pull"]},"joined":{"type":"string"}},"additionalProperties":false};

function validate142(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},message:"must have required property '"+"key"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.effect === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "effect"},message:"must have required property '"+"effect"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "key") || (key0 === "value")) || (key0 === "effect")) || (key0 === "timeAdded"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema44.properties.key,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.key.type,parentSchema:schema44.properties.key,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
let data1 = data.value;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.value.type,parentSchema:schema44.properties.value,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.effect !== undefined){
let data2 = data.effect;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/effect",schemaPath:"#/properties/effect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.effect.type,parentSchema:schema44.properties.effect,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.timeAdded !== undefined){
let data3 = data.timeAdded;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/timeAdded",schemaPath:"#/properties/timeAdded/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.properties.timeAdded.type,parentSchema:schema44.properties.timeAdded,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate142.errors = vErrors;
return errors === 0;
}


function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema54.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.name.type,parentSchema:schema54.properties.name,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cluster !== undefined){
if(!(validate105(data.cluster, {instancePath:instancePath+"/cluster",parentData:data,parentDataProperty:"cluster",rootData}))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
}
if(data.kubeconfig !== undefined){
let data2 = data.kubeconfig;
if(typeof data2 === "string"){
if(data2.length < 1){
const err2 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.kubeconfig,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.kubeconfig.type,parentSchema:schema54.properties.kubeconfig,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.context !== undefined){
let data3 = data.context;
if(typeof data3 === "string"){
if(data3.length < 1){
const err4 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.context,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.context.type,parentSchema:schema54.properties.context,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.inCluster !== undefined){
let data4 = data.inCluster;
if(typeof data4 !== "boolean"){
const err6 = {instancePath:instancePath+"/inCluster",schemaPath:"#/properties/inCluster/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema54.properties.inCluster.type,parentSchema:schema54.properties.inCluster,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate135(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.provider !== undefined){
let data6 = data.provider;
if(typeof data6 !== "string"){
const err7 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.provider.type,parentSchema:schema54.properties.provider,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.region !== undefined){
let data7 = data.region;
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.region.type,parentSchema:schema54.properties.region,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.zones !== undefined){
let data8 = data.zones;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 !== "string"){
const err9 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/properties/zones/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.zones.items.type,parentSchema:schema54.properties.zones.items,data:data9};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.zones.type,parentSchema:schema54.properties.zones,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.taints !== undefined){
let data10 = data.taints;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate142(data10[i1], {instancePath:instancePath+"/taints/" + i1,parentData:data10,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/taints",schemaPath:"#/properties/taints/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema54.properties.taints.type,parentSchema:schema54.properties.taints,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.syncMode !== undefined){
let data12 = data.syncMode;
if(!((data12 === "Push") || (data12 === "Pull"))){
const err12 = {instancePath:instancePath+"/syncMode",schemaPath:"#/properties/syncMode/enum",keyword:"enum",params:{allowedValues: schema54.properties.syncMode.enum},message:"must be equal to one of the allowed values",schema:schema54.properties.syncMode.enum,parentSchema:schema54.properties.syncMode,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.joined !== undefined){
let data13 = data.joined;
if(typeof data13 !== "string"){
const err13 = {instancePath:instancePath+"/joined",schemaPath:"#/properties/joined/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.joined.type,parentSchema:schema54.properties.joined,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}

const schema56 = {"type":"string","minLength":1};

function validate145(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}

const schema57 = {"type":"object","properties":{"path":{"type":"string","minLength":1},"local":{"type":"object","properties":{"path":{"type":"string","minLength":1}},"additionalProperties":false},"kubernetes":{"$ref":"#/definitions/KubernetesState"},"s3":{"$ref":"#/definitions/S3State"},"http":{"$ref":"#/definitions/HttpState"},"encrypt":{"$ref":"#/definitions/StateEncryption"}},"additionalProperties":false};
const schema58 = {"type":"object","properties":{"kubeconfig":{"type":"string","minLength":1},"context":{"type":"string","minLength":1},"inCluster":{"type":"boolean"},"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"lease":{"$ref":"#/definitions/Lease"}},"additionalProperties":false};
const schema59 = {"type":"string"};

function validate151(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate151.errors = vErrors;
return errors === 0;
}


function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "kubeconfig") || (key0 === "context")) || (key0 === "inCluster")) || (key0 === "namespace")) || (key0 === "name")) || (key0 === "lease"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.kubeconfig !== undefined){
let data0 = data.kubeconfig;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.kubeconfig,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.kubeconfig.type,parentSchema:schema58.properties.kubeconfig,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.context !== undefined){
let data1 = data.context;
if(typeof data1 === "string"){
if(data1.length < 1){
const err3 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.context,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.context.type,parentSchema:schema58.properties.context,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.inCluster !== undefined){
let data2 = data.inCluster;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/inCluster",schemaPath:"#/properties/inCluster/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema58.properties.inCluster.type,parentSchema:schema58.properties.inCluster,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespace !== undefined){
let data3 = data.namespace;
if(typeof data3 === "string"){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.namespace,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.namespace.type,parentSchema:schema58.properties.namespace,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data4 = data.name;
if(typeof data4 === "string"){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.name,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.name.type,parentSchema:schema58.properties.name,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.lease !== undefined){
if(!(validate151(data.lease, {instancePath:instancePath+"/lease",parentData:data,parentDataProperty:"lease",rootData}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate150.errors = vErrors;
return errors === 0;
}

const schema60 = {"type":"object","properties":{"bucket":{"type":"string","minLength":1},"key":{"type":"string","pattern":"^[^/].*[^/]$|^[^/]$"},"region":{"type":"string","minLength":1},"endpoint":{"type":"string","pattern":"^https?://"},"pathStyle":{"type":"boolean"},"encryption":{"enum":["AES256","aws:kms"]},"kmsKey":{"type":"string","minLength":1},"lease":{"$ref":"#/definitions/Lease"}},"required":["bucket"],"additionalProperties":false};
const pattern0 = new RegExp("^[^/].*[^/]$|^[^/]$", "u");
const pattern1 = new RegExp("^https?://", "u");

function validate154(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.bucket === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bucket"},message:"must have required property '"+"bucket"+"'",schema:schema60.required,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "bucket") || (key0 === "key")) || (key0 === "region")) || (key0 === "endpoint")) || (key0 === "pathStyle")) || (key0 === "encryption")) || (key0 === "kmsKey")) || (key0 === "lease"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.bucket !== undefined){
let data0 = data.bucket;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.bucket,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/bucket",schemaPath:"#/properties/bucket/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.bucket.type,parentSchema:schema60.properties.bucket,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err4 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/pattern",keyword:"pattern",params:{pattern: "^[^/].*[^/]$|^[^/]$"},message:"must match pattern \""+"^[^/].*[^/]$|^[^/]$"+"\"",schema:"^[^/].*[^/]$|^[^/]$",parentSchema:schema60.properties.key,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.key.type,parentSchema:schema60.properties.key,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.region !== undefined){
let data2 = data.region;
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.region,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.region.type,parentSchema:schema60.properties.region,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.endpoint !== undefined){
let data3 = data.endpoint;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
const err8 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema60.properties.endpoint,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/endpoint",schemaPath:"#/properties/endpoint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.endpoint.type,parentSchema:schema60.properties.endpoint,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.pathStyle !== undefined){
let data4 = data.pathStyle;
if(typeof data4 !== "boolean"){
const err10 = {instancePath:instancePath+"/pathStyle",schemaPath:"#/properties/pathStyle/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema60.properties.pathStyle.type,parentSchema:schema60.properties.pathStyle,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.encryption !== undefined){
let data5 = data.encryption;
if(!((data5 === "AES256") || (data5 === "aws:kms"))){
const err11 = {instancePath:instancePath+"/encryption",schemaPath:"#/properties/encryption/enum",keyword:"enum",params:{allowedValues: schema60.properties.encryption.enum},message:"must be equal to one of the allowed values",schema:schema60.properties.encryption.enum,parentSchema:schema60.properties.encryption,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.kmsKey !== undefined){
let data6 = data.kmsKey;
if(typeof data6 === "string"){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/kmsKey",schemaPath:"#/properties/kmsKey/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema60.properties.kmsKey,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/kmsKey",schemaPath:"#/properties/kmsKey/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.kmsKey.type,parentSchema:schema60.properties.kmsKey,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.lease !== undefined){
if(!(validate151(data.lease, {instancePath:instancePath+"/lease",parentData:data,parentDataProperty:"lease",rootData}))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate154.errors = vErrors;
return errors === 0;
}

const schema61 = {"type":"object","properties":{"address":{"type":"string","pattern":"^https?://"},"lockAddress":{"type":"string","pattern":"^https?://"},"unlockAddress":{"type":"string","pattern":"^https?://"},"updateMethod":{"type":"string","pattern":"^[A-Z]+$"},"lockMethod":{"type":"string","pattern":"^[A-Z]+$"},"unlockMethod":{"type":"string","pattern":"^[A-Z]+$"},"journal":{"type":"object","properties":{"address":{"type":"string","pattern":"^https?://"},"lockAddress":{"type":"string","pattern":"^https?://"},"unlockAddress":{"type":"string","pattern":"^https?://"}},"required":["address","lockAddress"],"additionalProperties":false}},"required":["address"],"additionalProperties":false};
const pattern5 = new RegExp("^[A-Z]+$", "u");

function validate157(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "address") || (key0 === "lockAddress")) || (key0 === "unlockAddress")) || (key0 === "updateMethod")) || (key0 === "lockMethod")) || (key0 === "unlockMethod")) || (key0 === "journal"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err2 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema61.properties.address,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.address.type,parentSchema:schema61.properties.address,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.lockAddress !== undefined){
let data1 = data.lockAddress;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
const err4 = {instancePath:instancePath+"/lockAddress",schemaPath:"#/properties/lockAddress/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema61.properties.lockAddress,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/lockAddress",schemaPath:"#/properties/lockAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.lockAddress.type,parentSchema:schema61.properties.lockAddress,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.unlockAddress !== undefined){
let data2 = data.unlockAddress;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err6 = {instancePath:instancePath+"/unlockAddress",schemaPath:"#/properties/unlockAddress/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema61.properties.unlockAddress,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/unlockAddress",schemaPath:"#/properties/unlockAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.unlockAddress.type,parentSchema:schema61.properties.unlockAddress,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.updateMethod !== undefined){
let data3 = data.updateMethod;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err8 = {instancePath:instancePath+"/updateMethod",schemaPath:"#/properties/updateMethod/pattern",keyword:"pattern",params:{pattern: "^[A-Z]+$"},message:"must match pattern \""+"^[A-Z]+$"+"\"",schema:"^[A-Z]+$",parentSchema:schema61.properties.updateMethod,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/updateMethod",schemaPath:"#/properties/updateMethod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.updateMethod.type,parentSchema:schema61.properties.updateMethod,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.lockMethod !== undefined){
let data4 = data.lockMethod;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err10 = {instancePath:instancePath+"/lockMethod",schemaPath:"#/properties/lockMethod/pattern",keyword:"pattern",params:{pattern: "^[A-Z]+$"},message:"must match pattern \""+"^[A-Z]+$"+"\"",schema:"^[A-Z]+$",parentSchema:schema61.properties.lockMethod,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/lockMethod",schemaPath:"#/properties/lockMethod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.lockMethod.type,parentSchema:schema61.properties.lockMethod,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.unlockMethod !== undefined){
let data5 = data.unlockMethod;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err12 = {instancePath:instancePath+"/unlockMethod",schemaPath:"#/properties/unlockMethod/pattern",keyword:"pattern",params:{pattern: "^[A-Z]+$"},message:"must match pattern \""+"^[A-Z]+$"+"\"",schema:"^[A-Z]+$",parentSchema:schema61.properties.unlockMethod,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/unlockMethod",schemaPath:"#/properties/unlockMethod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.unlockMethod.type,parentSchema:schema61.properties.unlockMethod,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.journal !== undefined){
let data6 = data.journal;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.address === undefined){
const err14 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/required",keyword:"required",params:{missingProperty: "address"},message:"must have required property '"+"address"+"'",schema:schema61.properties.journal.required,parentSchema:schema61.properties.journal,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.lockAddress === undefined){
const err15 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/required",keyword:"required",params:{missingProperty: "lockAddress"},message:"must have required property '"+"lockAddress"+"'",schema:schema61.properties.journal.required,parentSchema:schema61.properties.journal,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "address") || (key1 === "lockAddress")) || (key1 === "unlockAddress"))){
const err16 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema61.properties.journal,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.address !== undefined){
let data7 = data6.address;
if(typeof data7 === "string"){
if(!pattern1.test(data7)){
const err17 = {instancePath:instancePath+"/journal/address",schemaPath:"#/properties/journal/properties/address/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema61.properties.journal.properties.address,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/journal/address",schemaPath:"#/properties/journal/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.journal.properties.address.type,parentSchema:schema61.properties.journal.properties.address,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.lockAddress !== undefined){
let data8 = data6.lockAddress;
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err19 = {instancePath:instancePath+"/journal/lockAddress",schemaPath:"#/properties/journal/properties/lockAddress/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema61.properties.journal.properties.lockAddress,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/journal/lockAddress",schemaPath:"#/properties/journal/properties/lockAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.journal.properties.lockAddress.type,parentSchema:schema61.properties.journal.properties.lockAddress,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.unlockAddress !== undefined){
let data9 = data6.unlockAddress;
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
const err21 = {instancePath:instancePath+"/journal/unlockAddress",schemaPath:"#/properties/journal/properties/unlockAddress/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema61.properties.journal.properties.unlockAddress,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/journal/unlockAddress",schemaPath:"#/properties/journal/properties/unlockAddress/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.journal.properties.unlockAddress.type,parentSchema:schema61.properties.journal.properties.unlockAddress,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.properties.journal.type,parentSchema:schema61.properties.journal,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate157.errors = vErrors;
return errors === 0;
}

const schema62 = {"type":"object","properties":{"recipients":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^age1"}},"passphrase":{"const":true},"identityFile":{"type":"string","minLength":1}},"additionalProperties":false};
const pattern11 = new RegExp("^age1", "u");

function validate159(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "recipients") || (key0 === "passphrase")) || (key0 === "identityFile"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.recipients !== undefined){
let data0 = data.recipients;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema62.properties.recipients,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern11.test(data1)){
const err2 = {instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/pattern",keyword:"pattern",params:{pattern: "^age1"},message:"must match pattern \""+"^age1"+"\"",schema:"^age1",parentSchema:schema62.properties.recipients.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/recipients/" + i0,schemaPath:"#/properties/recipients/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.recipients.items.type,parentSchema:schema62.properties.recipients.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.recipients.type,parentSchema:schema62.properties.recipients,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.passphrase !== undefined){
let data2 = data.passphrase;
if(true !== data2){
const err5 = {instancePath:instancePath+"/passphrase",schemaPath:"#/properties/passphrase/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema62.properties.passphrase,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.identityFile !== undefined){
let data3 = data.identityFile;
if(typeof data3 === "string"){
if(data3.length < 1){
const err6 = {instancePath:instancePath+"/identityFile",schemaPath:"#/properties/identityFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema62.properties.identityFile,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/identityFile",schemaPath:"#/properties/identityFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.identityFile.type,parentSchema:schema62.properties.identityFile,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}


function validate149(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "path") || (key0 === "local")) || (key0 === "kubernetes")) || (key0 === "s3")) || (key0 === "http")) || (key0 === "encrypt"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.path !== undefined){
let data0 = data.path;
if(typeof data0 === "string"){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57.properties.path,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.path.type,parentSchema:schema57.properties.path,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.local !== undefined){
let data1 = data.local;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(key1 === "path")){
const err3 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema57.properties.local,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.path !== undefined){
let data2 = data1.path;
if(typeof data2 === "string"){
if(data2.length < 1){
const err4 = {instancePath:instancePath+"/local/path",schemaPath:"#/properties/local/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema57.properties.local.properties.path,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/local/path",schemaPath:"#/properties/local/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema57.properties.local.properties.path.type,parentSchema:schema57.properties.local.properties.path,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/local",schemaPath:"#/properties/local/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.properties.local.type,parentSchema:schema57.properties.local,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.kubernetes !== undefined){
if(!(validate150(data.kubernetes, {instancePath:instancePath+"/kubernetes",parentData:data,parentDataProperty:"kubernetes",rootData}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
}
if(data.s3 !== undefined){
if(!(validate154(data.s3, {instancePath:instancePath+"/s3",parentData:data,parentDataProperty:"s3",rootData}))){
vErrors = vErrors === null ? validate154.errors : vErrors.concat(validate154.errors);
errors = vErrors.length;
}
}
if(data.http !== undefined){
if(!(validate157(data.http, {instancePath:instancePath+"/http",parentData:data,parentDataProperty:"http",rootData}))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
errors = vErrors.length;
}
}
if(data.encrypt !== undefined){
if(!(validate159(data.encrypt, {instancePath:instancePath+"/encrypt",parentData:data,parentDataProperty:"encrypt",rootData}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}

const schema63 = {"type":"object","properties":{"adopt":{"enum":["never","if-no-diff","always"]},"concurrency":{"type":"integer","minimum":1,"maximum":256},"wait":{"type":"boolean"},"timeout":{"type":"string"},"applySetNamespace":{"type":"string"},"allow":{"type":"array","items":{"enum":["overwrites-drift","interrupts-service","replaces-object","takes-ownership"]}},"brake":{"$ref":"#/definitions/Brake"}},"additionalProperties":false};
const schema64 = {"type":"object","properties":{"share":{"type":"number","minimum":0,"maximum":1},"fewest":{"type":"integer","minimum":1},"most":{"type":"integer","minimum":0}},"additionalProperties":false};

function validate163(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "share") || (key0 === "fewest")) || (key0 === "most"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.share !== undefined){
let data0 = data.share;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema64.properties.share,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema64.properties.share,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/share",schemaPath:"#/properties/share/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema64.properties.share.type,parentSchema:schema64.properties.share,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fewest !== undefined){
let data1 = data.fewest;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/fewest",schemaPath:"#/properties/fewest/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.fewest.type,parentSchema:schema64.properties.fewest,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/fewest",schemaPath:"#/properties/fewest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema64.properties.fewest,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.most !== undefined){
let data2 = data.most;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/most",schemaPath:"#/properties/most/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema64.properties.most.type,parentSchema:schema64.properties.most,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/most",schemaPath:"#/properties/most/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema64.properties.most,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}


function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "adopt") || (key0 === "concurrency")) || (key0 === "wait")) || (key0 === "timeout")) || (key0 === "applySetNamespace")) || (key0 === "allow")) || (key0 === "brake"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.adopt !== undefined){
let data0 = data.adopt;
if(!(((data0 === "never") || (data0 === "if-no-diff")) || (data0 === "always"))){
const err1 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/enum",keyword:"enum",params:{allowedValues: schema63.properties.adopt.enum},message:"must be equal to one of the allowed values",schema:schema63.properties.adopt.enum,parentSchema:schema63.properties.adopt,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.concurrency !== undefined){
let data1 = data.concurrency;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema63.properties.concurrency.type,parentSchema:schema63.properties.concurrency,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 256 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},message:"must be <= 256",schema:256,parentSchema:schema63.properties.concurrency,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/concurrency",schemaPath:"#/properties/concurrency/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema63.properties.concurrency,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.wait !== undefined){
let data2 = data.wait;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/wait",schemaPath:"#/properties/wait/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema63.properties.wait.type,parentSchema:schema63.properties.wait,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.timeout !== undefined){
let data3 = data.timeout;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.timeout.type,parentSchema:schema63.properties.timeout,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.applySetNamespace !== undefined){
let data4 = data.applySetNamespace;
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/applySetNamespace",schemaPath:"#/properties/applySetNamespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.applySetNamespace.type,parentSchema:schema63.properties.applySetNamespace,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.allow !== undefined){
let data5 = data.allow;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(!((((data6 === "overwrites-drift") || (data6 === "interrupts-service")) || (data6 === "replaces-object")) || (data6 === "takes-ownership"))){
const err8 = {instancePath:instancePath+"/allow/" + i0,schemaPath:"#/properties/allow/items/enum",keyword:"enum",params:{allowedValues: schema63.properties.allow.items.enum},message:"must be equal to one of the allowed values",schema:schema63.properties.allow.items.enum,parentSchema:schema63.properties.allow.items,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.allow.type,parentSchema:schema63.properties.allow,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.brake !== undefined){
if(!(validate163(data.brake, {instancePath:instancePath+"/brake",parentData:data,parentDataProperty:"brake",rootData}))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}

const schema65 = {"type":"object","properties":{"when":{"type":"string","minLength":1},"then":{"enum":["auto","ask","deny"]},"message":{"type":"string"}},"required":["when","then"],"additionalProperties":false};

function validate166(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.when === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.then === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "then"},message:"must have required property '"+"then"+"'",schema:schema65.required,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "when") || (key0 === "then")) || (key0 === "message"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.when !== undefined){
let data0 = data.when;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema65.properties.when,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.properties.when.type,parentSchema:schema65.properties.when,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.then !== undefined){
let data1 = data.then;
if(!(((data1 === "auto") || (data1 === "ask")) || (data1 === "deny"))){
const err5 = {instancePath:instancePath+"/then",schemaPath:"#/properties/then/enum",keyword:"enum",params:{allowedValues: schema65.properties.then.enum},message:"must be equal to one of the allowed values",schema:schema65.properties.then.enum,parentSchema:schema65.properties.then,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.message !== undefined){
let data2 = data.message;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema65.properties.message.type,parentSchema:schema65.properties.message,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema65.type,parentSchema:schema65,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}

const schema66 = {"type":"object","properties":{"cluster":{"type":"string","minLength":1},"kind":{"type":"string","minLength":1},"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"selector":{"$ref":"kubernetes.schema.json#/definitions/LabelSelector"},"from":{"type":"array","minItems":1,"items":{"enum":["kubectl","helm","kapp","argocd","flux","karmada"]}}},"required":["kind"],"additionalProperties":false};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "matchLabels") || (key0 === "matchExpressions"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.matchLabels !== undefined){
if(!(validate24(data.matchLabels, {instancePath:instancePath+"/matchLabels",parentData:data,parentDataProperty:"matchLabels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.matchExpressions !== undefined){
let data1 = data.matchExpressions;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate33(data1[i0], {instancePath:instancePath+"/matchExpressions/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/matchExpressions",schemaPath:"#/properties/matchExpressions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema13.properties.matchExpressions.type,parentSchema:schema13.properties.matchExpressions,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}


function validate168(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema66.required,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "cluster") || (key0 === "kind")) || (key0 === "namespace")) || (key0 === "name")) || (key0 === "selector")) || (key0 === "from"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.cluster !== undefined){
let data0 = data.cluster;
if(typeof data0 === "string"){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.cluster,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/cluster",schemaPath:"#/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.cluster.type,parentSchema:schema66.properties.cluster,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 === "string"){
if(data1.length < 1){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.kind.type,parentSchema:schema66.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespace !== undefined){
let data2 = data.namespace;
if(typeof data2 === "string"){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.namespace.type,parentSchema:schema66.properties.namespace,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data3 = data.name;
if(typeof data3 === "string"){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema66.properties.name,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.name.type,parentSchema:schema66.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.selector !== undefined){
if(!(validate169(data.selector, {instancePath:instancePath+"/selector",parentData:data,parentDataProperty:"selector",rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
let data5 = data.from;
if(Array.isArray(data5)){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema66.properties.from,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(!((((((data6 === "kubectl") || (data6 === "helm")) || (data6 === "kapp")) || (data6 === "argocd")) || (data6 === "flux")) || (data6 === "karmada"))){
const err11 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/properties/from/items/enum",keyword:"enum",params:{allowedValues: schema66.properties.from.items.enum},message:"must be equal to one of the allowed values",schema:schema66.properties.from.items.enum,parentSchema:schema66.properties.from.items,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.from.type,parentSchema:schema66.properties.from,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate168.errors = vErrors;
return errors === 0;
}

const schema68 = {"type":"object","properties":{"from":{"type":"string","minLength":1},"to":{"type":"string","minLength":1}},"required":["from","to"],"additionalProperties":false};

function validate174(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "from") || (key0 === "to"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 === "string"){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.from,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.from.type,parentSchema:schema68.properties.from,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.to !== undefined){
let data1 = data.to;
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.to,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.to.type,parentSchema:schema68.properties.to,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate174.errors = vErrors;
return errors === 0;
}

const schema69 = {"type":"object","properties":{"clusters":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"kind":{"type":"string","minLength":1},"namespace":{"type":"string","minLength":1},"name":{"type":"string","minLength":1},"labels":{"$ref":"kubernetes.schema.json#/definitions/StringMap"},"fields":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^/"}},"when":{"type":"string","minLength":1},"owner":{"type":"string","minLength":1},"reason":{"type":"string","minLength":1},"expires":{"type":"string"}},"required":["owner","reason","expires"],"additionalProperties":false};
const pattern12 = new RegExp("^/", "u");

function validate176(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.owner === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reason === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.expires === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'",schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema69.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.clusters !== undefined){
let data0 = data.clusters;
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema69.properties.clusters,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.clusters.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/clusters/" + i0,schemaPath:"#/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.clusters.items.type,parentSchema:schema69.properties.clusters.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.properties.clusters.type,parentSchema:schema69.properties.clusters,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 === "string"){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.kind.type,parentSchema:schema69.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
let data3 = data.namespace;
if(typeof data3 === "string"){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.namespace,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.namespace.type,parentSchema:schema69.properties.namespace,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.name !== undefined){
let data4 = data.name;
if(typeof data4 === "string"){
if(data4.length < 1){
const err12 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.name,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.name.type,parentSchema:schema69.properties.name,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate135(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data.fields !== undefined){
let data6 = data.fields;
if(Array.isArray(data6)){
if(data6.length < 1){
const err14 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema69.properties.fields,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
const err15 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/properties/fields/items/pattern",keyword:"pattern",params:{pattern: "^/"},message:"must match pattern \""+"^/"+"\"",schema:"^/",parentSchema:schema69.properties.fields.items,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/fields/" + i1,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.fields.items.type,parentSchema:schema69.properties.fields.items,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.properties.fields.type,parentSchema:schema69.properties.fields,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.when !== undefined){
let data8 = data.when;
if(typeof data8 === "string"){
if(data8.length < 1){
const err18 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.when,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.when.type,parentSchema:schema69.properties.when,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.owner !== undefined){
let data9 = data.owner;
if(typeof data9 === "string"){
if(data9.length < 1){
const err20 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.owner,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/owner",schemaPath:"#/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.owner.type,parentSchema:schema69.properties.owner,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.reason !== undefined){
let data10 = data.reason;
if(typeof data10 === "string"){
if(data10.length < 1){
const err22 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema69.properties.reason,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.reason.type,parentSchema:schema69.properties.reason,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.expires !== undefined){
let data11 = data.expires;
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.expires.type,parentSchema:schema69.properties.expires,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}

const schema70 = {"type":"object","properties":{"name":{"type":"string","pattern":"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},"to":{"enum":["slack","teams","webhook","cloudevents","pushgateway","events"]},"url":{"type":"string","pattern":"^https?://"},"urlFromEnv":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"about":{"type":"array","minItems":1,"items":{"enum":["drift","unknown","pending"]}},"job":{"type":"string","pattern":"^[-A-Za-z0-9_.]+$"},"kubeconfig":{"type":"string","minLength":1},"context":{"type":"string","minLength":1},"inCluster":{"type":"boolean"},"namespace":{"type":"string","minLength":1},"regarding":{"type":"object","properties":{"apiVersion":{"type":"string","minLength":1},"kind":{"type":"string","minLength":1},"name":{"type":"string","minLength":1}},"required":["name"],"additionalProperties":false}},"required":["name","to"],"additionalProperties":false};
const pattern13 = new RegExp("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", "u");
const pattern15 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern16 = new RegExp("^[-A-Za-z0-9_.]+$", "u");

function validate179(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema70.required,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema70.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(!pattern13.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"},message:"must match pattern \""+"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"+"\"",schema:"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",parentSchema:schema70.properties.name,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.name.type,parentSchema:schema70.properties.name,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.to !== undefined){
let data1 = data.to;
if(!((((((data1 === "slack") || (data1 === "teams")) || (data1 === "webhook")) || (data1 === "cloudevents")) || (data1 === "pushgateway")) || (data1 === "events"))){
const err5 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/enum",keyword:"enum",params:{allowedValues: schema70.properties.to.enum},message:"must be equal to one of the allowed values",schema:schema70.properties.to.enum,parentSchema:schema70.properties.to,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.url !== undefined){
let data2 = data.url;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\"",schema:"^https?://",parentSchema:schema70.properties.url,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.url.type,parentSchema:schema70.properties.url,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.urlFromEnv !== undefined){
let data3 = data.urlFromEnv;
if(typeof data3 === "string"){
if(!pattern15.test(data3)){
const err8 = {instancePath:instancePath+"/urlFromEnv",schemaPath:"#/properties/urlFromEnv/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema70.properties.urlFromEnv,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/urlFromEnv",schemaPath:"#/properties/urlFromEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.urlFromEnv.type,parentSchema:schema70.properties.urlFromEnv,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.about !== undefined){
let data4 = data.about;
if(Array.isArray(data4)){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema70.properties.about,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!(((data5 === "drift") || (data5 === "unknown")) || (data5 === "pending"))){
const err11 = {instancePath:instancePath+"/about/" + i0,schemaPath:"#/properties/about/items/enum",keyword:"enum",params:{allowedValues: schema70.properties.about.items.enum},message:"must be equal to one of the allowed values",schema:schema70.properties.about.items.enum,parentSchema:schema70.properties.about.items,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/about",schemaPath:"#/properties/about/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema70.properties.about.type,parentSchema:schema70.properties.about,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.job !== undefined){
let data6 = data.job;
if(typeof data6 === "string"){
if(!pattern16.test(data6)){
const err13 = {instancePath:instancePath+"/job",schemaPath:"#/properties/job/pattern",keyword:"pattern",params:{pattern: "^[-A-Za-z0-9_.]+$"},message:"must match pattern \""+"^[-A-Za-z0-9_.]+$"+"\"",schema:"^[-A-Za-z0-9_.]+$",parentSchema:schema70.properties.job,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/job",schemaPath:"#/properties/job/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.job.type,parentSchema:schema70.properties.job,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.kubeconfig !== undefined){
let data7 = data.kubeconfig;
if(typeof data7 === "string"){
if(data7.length < 1){
const err15 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.kubeconfig,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/kubeconfig",schemaPath:"#/properties/kubeconfig/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.kubeconfig.type,parentSchema:schema70.properties.kubeconfig,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.context !== undefined){
let data8 = data.context;
if(typeof data8 === "string"){
if(data8.length < 1){
const err17 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.context,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/context",schemaPath:"#/properties/context/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.context.type,parentSchema:schema70.properties.context,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.inCluster !== undefined){
let data9 = data.inCluster;
if(typeof data9 !== "boolean"){
const err19 = {instancePath:instancePath+"/inCluster",schemaPath:"#/properties/inCluster/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema70.properties.inCluster.type,parentSchema:schema70.properties.inCluster,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.namespace !== undefined){
let data10 = data.namespace;
if(typeof data10 === "string"){
if(data10.length < 1){
const err20 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.namespace,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.namespace.type,parentSchema:schema70.properties.namespace,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.regarding !== undefined){
let data11 = data.regarding;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err22 = {instancePath:instancePath+"/regarding",schemaPath:"#/properties/regarding/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema70.properties.regarding.required,parentSchema:schema70.properties.regarding,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 in data11){
if(!(((key1 === "apiVersion") || (key1 === "kind")) || (key1 === "name"))){
const err23 = {instancePath:instancePath+"/regarding",schemaPath:"#/properties/regarding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema70.properties.regarding,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data11.apiVersion !== undefined){
let data12 = data11.apiVersion;
if(typeof data12 === "string"){
if(data12.length < 1){
const err24 = {instancePath:instancePath+"/regarding/apiVersion",schemaPath:"#/properties/regarding/properties/apiVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.regarding.properties.apiVersion,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/regarding/apiVersion",schemaPath:"#/properties/regarding/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.regarding.properties.apiVersion.type,parentSchema:schema70.properties.regarding.properties.apiVersion,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.kind !== undefined){
let data13 = data11.kind;
if(typeof data13 === "string"){
if(data13.length < 1){
const err26 = {instancePath:instancePath+"/regarding/kind",schemaPath:"#/properties/regarding/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.regarding.properties.kind,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/regarding/kind",schemaPath:"#/properties/regarding/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.regarding.properties.kind.type,parentSchema:schema70.properties.regarding.properties.kind,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.name !== undefined){
let data14 = data11.name;
if(typeof data14 === "string"){
if(data14.length < 1){
const err28 = {instancePath:instancePath+"/regarding/name",schemaPath:"#/properties/regarding/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema70.properties.regarding.properties.name,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/regarding/name",schemaPath:"#/properties/regarding/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema70.properties.regarding.properties.name.type,parentSchema:schema70.properties.regarding.properties.name,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/regarding",schemaPath:"#/properties/regarding/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.properties.regarding.type,parentSchema:schema70.properties.regarding,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema70.type,parentSchema:schema70,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate179.errors = vErrors;
return errors === 0;
}


function validate138(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema53.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.clusters !== undefined){
let data0 = data.clusters;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate139(data0[i0], {instancePath:instancePath+"/clusters/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/clusters",schemaPath:"#/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.clusters.type,parentSchema:schema53.properties.clusters,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.clusterFiles !== undefined){
let data2 = data.clusterFiles;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate145(data2[i1], {instancePath:instancePath+"/clusterFiles/" + i1,parentData:data2,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/clusterFiles",schemaPath:"#/properties/clusterFiles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.clusterFiles.type,parentSchema:schema53.properties.clusterFiles,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.templates !== undefined){
let data4 = data.templates;
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
if(!(validate145(data4[i2], {instancePath:instancePath+"/templates/" + i2,parentData:data4,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/templates",schemaPath:"#/properties/templates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.templates.type,parentSchema:schema53.properties.templates,data:data4};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.policies !== undefined){
let data6 = data.policies;
if(Array.isArray(data6)){
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
if(!(validate145(data6[i3], {instancePath:instancePath+"/policies/" + i3,parentData:data6,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.policies.type,parentSchema:schema53.properties.policies,data:data6};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.state !== undefined){
if(!(validate149(data.state, {instancePath:instancePath+"/state",parentData:data,parentDataProperty:"state",rootData}))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.apply !== undefined){
if(!(validate162(data.apply, {instancePath:instancePath+"/apply",parentData:data,parentDataProperty:"apply",rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
if(data.gates !== undefined){
let data10 = data.gates;
if(Array.isArray(data10)){
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
if(!(validate166(data10[i4], {instancePath:instancePath+"/gates/" + i4,parentData:data10,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/gates",schemaPath:"#/properties/gates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.gates.type,parentSchema:schema53.properties.gates,data:data10};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.import !== undefined){
let data12 = data.import;
if(Array.isArray(data12)){
const len5 = data12.length;
for(let i5=0; i5<len5; i5++){
if(!(validate168(data12[i5], {instancePath:instancePath+"/import/" + i5,parentData:data12,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate168.errors : vErrors.concat(validate168.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/import",schemaPath:"#/properties/import/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.import.type,parentSchema:schema53.properties.import,data:data12};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.moved !== undefined){
let data14 = data.moved;
if(Array.isArray(data14)){
const len6 = data14.length;
for(let i6=0; i6<len6; i6++){
if(!(validate174(data14[i6], {instancePath:instancePath+"/moved/" + i6,parentData:data14,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.moved.type,parentSchema:schema53.properties.moved,data:data14};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ignore !== undefined){
let data16 = data.ignore;
if(Array.isArray(data16)){
const len7 = data16.length;
for(let i7=0; i7<len7; i7++){
if(!(validate176(data16[i7], {instancePath:instancePath+"/ignore/" + i7,parentData:data16,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.ignore.type,parentSchema:schema53.properties.ignore,data:data16};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.owns !== undefined){
let data18 = data.owns;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(!(key1 === "namespaces")){
const err9 = {instancePath:instancePath+"/owns",schemaPath:"#/properties/owns/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.owns,data:data18};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data18.namespaces !== undefined){
let data19 = data18.namespaces;
if(Array.isArray(data19)){
const len8 = data19.length;
for(let i8=0; i8<len8; i8++){
let data20 = data19[i8];
if(typeof data20 === "string"){
if(data20.length < 1){
const err10 = {instancePath:instancePath+"/owns/namespaces/" + i8,schemaPath:"#/properties/owns/properties/namespaces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53.properties.owns.properties.namespaces.items,data:data20};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/owns/namespaces/" + i8,schemaPath:"#/properties/owns/properties/namespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.properties.owns.properties.namespaces.items.type,parentSchema:schema53.properties.owns.properties.namespaces.items,data:data20};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/owns/namespaces",schemaPath:"#/properties/owns/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.owns.properties.namespaces.type,parentSchema:schema53.properties.owns.properties.namespaces,data:data19};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/owns",schemaPath:"#/properties/owns/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.owns.type,parentSchema:schema53.properties.owns,data:data18};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.drift !== undefined){
let data21 = data.drift;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
if(!(key2 === "notify")){
const err14 = {instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema53.properties.drift,data:data21};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data21.notify !== undefined){
let data22 = data21.notify;
if(Array.isArray(data22)){
const len9 = data22.length;
for(let i9=0; i9<len9; i9++){
if(!(validate179(data22[i9], {instancePath:instancePath+"/drift/notify/" + i9,parentData:data22,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/drift/notify",schemaPath:"#/properties/drift/properties/notify/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.properties.drift.properties.notify.type,parentSchema:schema53.properties.drift.properties.notify,data:data22};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.properties.drift.type,parentSchema:schema53.properties.drift,data:data21};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate138.errors = vErrors;
return errors === 0;
}


function validate134(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("fleet.config/v1alpha1" !== data0){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "fleet.config/v1alpha1"},message:"must be equal to constant",schema:"fleet.config/v1alpha1",parentSchema:schema51.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Fleet" !== data1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Fleet"},message:"must be equal to constant",schema:"Fleet",parentSchema:schema51.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema51.properties.metadata.required,parentSchema:schema51.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "name") || (key1 === "labels")) || (key1 === "annotations"))){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.metadata.properties.name.type,parentSchema:schema51.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.labels !== undefined){
if(!(validate135(data2.labels, {instancePath:instancePath+"/metadata/labels",parentData:data2,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
if(data2.annotations !== undefined){
if(!(validate135(data2.annotations, {instancePath:instancePath+"/metadata/annotations",parentData:data2,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.metadata.type,parentSchema:schema51.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.spec !== undefined){
if(!(validate138(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate134.errors = vErrors;
return errors === 0;
}

export const checkOverridePolicy = validate182;
const schema71 = {"type":"object","properties":{"apiVersion":{"const":"policy.karmada.io/v1alpha1"},"kind":{"const":"OverridePolicy"},"metadata":{"$ref":"kubernetes.schema.json#/definitions/ObjectMeta"},"spec":{"$ref":"karmada.schema.json#/definitions/OverrideSpec"}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false};

function validate183(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.namespace.type,parentSchema:schema8.properties.namespace,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate24(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.creationTimestamp !== undefined){
let data4 = data.creationTimestamp;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/creationTimestamp",schemaPath:"#/properties/creationTimestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.creationTimestamp.type,parentSchema:schema8.properties.creationTimestamp,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate183.errors = vErrors;
return errors === 0;
}


function validate187(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "resourceSelectors") || (key0 === "overrideRules")) || (key0 === "targetCluster")) || (key0 === "overriders"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.resourceSelectors !== undefined){
let data0 = data.resourceSelectors;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data0[i0], {instancePath:instancePath+"/resourceSelectors/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/resourceSelectors",schemaPath:"#/properties/resourceSelectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.resourceSelectors.type,parentSchema:schema11.properties.resourceSelectors,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.overrideRules !== undefined){
let data2 = data.overrideRules;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.overriders === undefined){
const err2 = {instancePath:instancePath+"/overrideRules/" + i1,schemaPath:"#/properties/overrideRules/items/required",keyword:"required",params:{missingProperty: "overriders"},message:"must have required property '"+"overriders"+"'",schema:schema11.properties.overrideRules.items.required,parentSchema:schema11.properties.overrideRules.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "targetCluster") || (key1 === "overriders"))){
const err3 = {instancePath:instancePath+"/overrideRules/" + i1,schemaPath:"#/properties/overrideRules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema11.properties.overrideRules.items,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data3.targetCluster !== undefined){
if(!(validate37(data3.targetCluster, {instancePath:instancePath+"/overrideRules/" + i1+"/targetCluster",parentData:data3,parentDataProperty:"targetCluster",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data3.overriders !== undefined){
if(!(validate44(data3.overriders, {instancePath:instancePath+"/overrideRules/" + i1+"/overriders",parentData:data3,parentDataProperty:"overriders",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/overrideRules/" + i1,schemaPath:"#/properties/overrideRules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.overrideRules.items.type,parentSchema:schema11.properties.overrideRules.items,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/overrideRules",schemaPath:"#/properties/overrideRules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.overrideRules.type,parentSchema:schema11.properties.overrideRules,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.targetCluster !== undefined){
if(!(validate37(data.targetCluster, {instancePath:instancePath+"/targetCluster",parentData:data,parentDataProperty:"targetCluster",rootData}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
if(data.overriders !== undefined){
if(!(validate44(data.overriders, {instancePath:instancePath+"/overriders",parentData:data,parentDataProperty:"overriders",rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate187.errors = vErrors;
return errors === 0;
}


function validate182(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema71.required,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("policy.karmada.io/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "policy.karmada.io/v1alpha1"},message:"must be equal to constant",schema:"policy.karmada.io/v1alpha1",parentSchema:schema71.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("OverridePolicy" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "OverridePolicy"},message:"must be equal to constant",schema:"OverridePolicy",parentSchema:schema71.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate183(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate187(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate187.errors : vErrors.concat(validate187.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate182.errors = vErrors;
return errors === 0;
}

export const checkPropagationPolicy = validate194;
const schema74 = {"type":"object","properties":{"apiVersion":{"const":"policy.karmada.io/v1alpha1"},"kind":{"const":"PropagationPolicy"},"metadata":{"$ref":"kubernetes.schema.json#/definitions/ObjectMeta"},"spec":{"$ref":"karmada.schema.json#/definitions/PropagationSpec"}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false};

function validate195(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.namespace.type,parentSchema:schema8.properties.namespace,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate24(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.creationTimestamp !== undefined){
let data4 = data.creationTimestamp;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/creationTimestamp",schemaPath:"#/properties/creationTimestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.creationTimestamp.type,parentSchema:schema8.properties.creationTimestamp,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate195.errors = vErrors;
return errors === 0;
}


function validate199(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resourceSelectors === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resourceSelectors"},message:"must have required property '"+"resourceSelectors"+"'",schema:schema26.required,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema26.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.resourceSelectors !== undefined){
let data0 = data.resourceSelectors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/resourceSelectors",schemaPath:"#/properties/resourceSelectors/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema26.properties.resourceSelectors,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate30(data0[i0], {instancePath:instancePath+"/resourceSelectors/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath:instancePath+"/resourceSelectors",schemaPath:"#/properties/resourceSelectors/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.resourceSelectors.type,parentSchema:schema26.properties.resourceSelectors,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.association !== undefined){
let data2 = data.association;
if(typeof data2 !== "boolean"){
const err4 = {instancePath:instancePath+"/association",schemaPath:"#/properties/association/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.association.type,parentSchema:schema26.properties.association,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.propagateDeps !== undefined){
let data3 = data.propagateDeps;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/propagateDeps",schemaPath:"#/properties/propagateDeps/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.propagateDeps.type,parentSchema:schema26.properties.propagateDeps,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.placement !== undefined){
if(!(validate72(data.placement, {instancePath:instancePath+"/placement",parentData:data,parentDataProperty:"placement",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data5 = data.priority;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err6 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema26.properties.priority.type,parentSchema:schema26.properties.priority,data:data5};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema26.properties.priority,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5 < -2147483648 || isNaN(data5)){
const err8 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648",schema:-2147483648,parentSchema:schema26.properties.priority,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.preemption !== undefined){
let data6 = data.preemption;
if(!((data6 === "Always") || (data6 === "Never"))){
const err9 = {instancePath:instancePath+"/preemption",schemaPath:"#/properties/preemption/enum",keyword:"enum",params:{allowedValues: schema26.properties.preemption.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.preemption.enum,parentSchema:schema26.properties.preemption,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.dependentOverrides !== undefined){
let data7 = data.dependentOverrides;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/dependentOverrides/" + i1,schemaPath:"#/properties/dependentOverrides/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.dependentOverrides.items.type,parentSchema:schema26.properties.dependentOverrides.items,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/dependentOverrides",schemaPath:"#/properties/dependentOverrides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema26.properties.dependentOverrides.type,parentSchema:schema26.properties.dependentOverrides,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.schedulerName !== undefined){
let data9 = data.schedulerName;
if(typeof data9 !== "string"){
const err12 = {instancePath:instancePath+"/schedulerName",schemaPath:"#/properties/schedulerName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.schedulerName.type,parentSchema:schema26.properties.schedulerName,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.failover !== undefined){
if(!(validate97(data.failover, {instancePath:instancePath+"/failover",parentData:data,parentDataProperty:"failover",rootData}))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
if(data.conflictResolution !== undefined){
let data11 = data.conflictResolution;
if(!((data11 === "Abort") || (data11 === "Overwrite"))){
const err13 = {instancePath:instancePath+"/conflictResolution",schemaPath:"#/properties/conflictResolution/enum",keyword:"enum",params:{allowedValues: schema26.properties.conflictResolution.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.conflictResolution.enum,parentSchema:schema26.properties.conflictResolution,data:data11};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.activationPreference !== undefined){
let data12 = data.activationPreference;
if(!((data12 === "") || (data12 === "Lazy"))){
const err14 = {instancePath:instancePath+"/activationPreference",schemaPath:"#/properties/activationPreference/enum",keyword:"enum",params:{allowedValues: schema26.properties.activationPreference.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.activationPreference.enum,parentSchema:schema26.properties.activationPreference,data:data12};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.suspension !== undefined){
if(!(validate102(data.suspension, {instancePath:instancePath+"/suspension",parentData:data,parentDataProperty:"suspension",rootData}))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
if(data.preserveResourcesOnDeletion !== undefined){
let data14 = data.preserveResourcesOnDeletion;
if(typeof data14 !== "boolean"){
const err15 = {instancePath:instancePath+"/preserveResourcesOnDeletion",schemaPath:"#/properties/preserveResourcesOnDeletion/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema26.properties.preserveResourcesOnDeletion.type,parentSchema:schema26.properties.preserveResourcesOnDeletion,data:data14};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.schedulePriority !== undefined){
let data15 = data.schedulePriority;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.priorityClassSource === undefined){
const err16 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/required",keyword:"required",params:{missingProperty: "priorityClassSource"},message:"must have required property '"+"priorityClassSource"+"'",schema:schema26.properties.schedulePriority.required,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data15.priorityClassName === undefined){
const err17 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/required",keyword:"required",params:{missingProperty: "priorityClassName"},message:"must have required property '"+"priorityClassName"+"'",schema:schema26.properties.schedulePriority.required,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data15){
if(!((key1 === "priorityClassSource") || (key1 === "priorityClassName"))){
const err18 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data15.priorityClassSource !== undefined){
let data16 = data15.priorityClassSource;
if(!(data16 === "KubePriorityClass")){
const err19 = {instancePath:instancePath+"/schedulePriority/priorityClassSource",schemaPath:"#/properties/schedulePriority/properties/priorityClassSource/enum",keyword:"enum",params:{allowedValues: schema26.properties.schedulePriority.properties.priorityClassSource.enum},message:"must be equal to one of the allowed values",schema:schema26.properties.schedulePriority.properties.priorityClassSource.enum,parentSchema:schema26.properties.schedulePriority.properties.priorityClassSource,data:data16};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data15.priorityClassName !== undefined){
let data17 = data15.priorityClassName;
if(typeof data17 !== "string"){
const err20 = {instancePath:instancePath+"/schedulePriority/priorityClassName",schemaPath:"#/properties/schedulePriority/properties/priorityClassName/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema26.properties.schedulePriority.properties.priorityClassName.type,parentSchema:schema26.properties.schedulePriority.properties.priorityClassName,data:data17};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/schedulePriority",schemaPath:"#/properties/schedulePriority/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.properties.schedulePriority.type,parentSchema:schema26.properties.schedulePriority,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema26.type,parentSchema:schema26,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate199.errors = vErrors;
return errors === 0;
}


function validate194(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("policy.karmada.io/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "policy.karmada.io/v1alpha1"},message:"must be equal to constant",schema:"policy.karmada.io/v1alpha1",parentSchema:schema74.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("PropagationPolicy" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "PropagationPolicy"},message:"must be equal to constant",schema:"PropagationPolicy",parentSchema:schema74.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate195(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
if(!(validate199(data.spec, {instancePath:instancePath+"/spec",parentData:data,parentDataProperty:"spec",rootData}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.type,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate194.errors = vErrors;
return errors === 0;
}

export const checkResourceInterpreterCustomization = validate205;
const schema77 = {"type":"object","properties":{"apiVersion":{"const":"config.karmada.io/v1alpha1"},"kind":{"const":"ResourceInterpreterCustomization"},"metadata":{"$ref":"kubernetes.schema.json#/definitions/ObjectMeta"},"spec":{"type":"object","properties":{"target":{"type":"object","properties":{"apiVersion":{"type":"string","minLength":1},"kind":{"type":"string","minLength":1}},"required":["apiVersion","kind"],"additionalProperties":false},"customizations":{"type":"object","properties":{"retention":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"replicaResource":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"componentResource":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"replicaRevision":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"statusReflection":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"statusAggregation":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"healthInterpretation":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false},"dependencyInterpretation":{"type":"object","properties":{"luaScript":{"type":"string"}},"required":["luaScript"],"additionalProperties":false}},"additionalProperties":false}},"required":["target","customizations"],"additionalProperties":false}},"required":["apiVersion","kind","metadata","spec"],"additionalProperties":false};

function validate206(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.name.type,parentSchema:schema8.properties.name,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.namespace !== undefined){
let data1 = data.namespace;
if(typeof data1 !== "string"){
const err1 = {instancePath:instancePath+"/namespace",schemaPath:"#/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.namespace.type,parentSchema:schema8.properties.namespace,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.labels !== undefined){
if(!(validate24(data.labels, {instancePath:instancePath+"/labels",parentData:data,parentDataProperty:"labels",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.annotations !== undefined){
if(!(validate24(data.annotations, {instancePath:instancePath+"/annotations",parentData:data,parentDataProperty:"annotations",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.creationTimestamp !== undefined){
let data4 = data.creationTimestamp;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/creationTimestamp",schemaPath:"#/properties/creationTimestamp/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.creationTimestamp.type,parentSchema:schema8.properties.creationTimestamp,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate206.errors = vErrors;
return errors === 0;
}


function validate205(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("config.karmada.io/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "config.karmada.io/v1alpha1"},message:"must be equal to constant",schema:"config.karmada.io/v1alpha1",parentSchema:schema77.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ResourceInterpreterCustomization" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ResourceInterpreterCustomization"},message:"must be equal to constant",schema:"ResourceInterpreterCustomization",parentSchema:schema77.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
if(!(validate206(data.metadata, {instancePath:instancePath+"/metadata",parentData:data,parentDataProperty:"metadata",rootData}))){
vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors);
errors = vErrors.length;
}
}
if(data.spec !== undefined){
let data3 = data.spec;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.target === undefined){
const err7 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema77.properties.spec.required,parentSchema:schema77.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.customizations === undefined){
const err8 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "customizations"},message:"must have required property '"+"customizations"+"'",schema:schema77.properties.spec.required,parentSchema:schema77.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "target") || (key1 === "customizations"))){
const err9 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.target !== undefined){
let data4 = data3.target;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.apiVersion === undefined){
const err10 = {instancePath:instancePath+"/spec/target",schemaPath:"#/properties/spec/properties/target/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema77.properties.spec.properties.target.required,parentSchema:schema77.properties.spec.properties.target,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.kind === undefined){
const err11 = {instancePath:instancePath+"/spec/target",schemaPath:"#/properties/spec/properties/target/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema77.properties.spec.properties.target.required,parentSchema:schema77.properties.spec.properties.target,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "apiVersion") || (key2 === "kind"))){
const err12 = {instancePath:instancePath+"/spec/target",schemaPath:"#/properties/spec/properties/target/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.target,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.apiVersion !== undefined){
let data5 = data4.apiVersion;
if(typeof data5 === "string"){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/spec/target/apiVersion",schemaPath:"#/properties/spec/properties/target/properties/apiVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.spec.properties.target.properties.apiVersion,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/spec/target/apiVersion",schemaPath:"#/properties/spec/properties/target/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.target.properties.apiVersion.type,parentSchema:schema77.properties.spec.properties.target.properties.apiVersion,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.kind !== undefined){
let data6 = data4.kind;
if(typeof data6 === "string"){
if(data6.length < 1){
const err15 = {instancePath:instancePath+"/spec/target/kind",schemaPath:"#/properties/spec/properties/target/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.spec.properties.target.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/target/kind",schemaPath:"#/properties/spec/properties/target/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.target.properties.kind.type,parentSchema:schema77.properties.spec.properties.target.properties.kind,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/spec/target",schemaPath:"#/properties/spec/properties/target/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.target.type,parentSchema:schema77.properties.spec.properties.target,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.customizations !== undefined){
let data7 = data3.customizations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!((((((((key3 === "retention") || (key3 === "replicaResource")) || (key3 === "componentResource")) || (key3 === "replicaRevision")) || (key3 === "statusReflection")) || (key3 === "statusAggregation")) || (key3 === "healthInterpretation")) || (key3 === "dependencyInterpretation"))){
const err18 = {instancePath:instancePath+"/spec/customizations",schemaPath:"#/properties/spec/properties/customizations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.retention !== undefined){
let data8 = data7.retention;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.luaScript === undefined){
const err19 = {instancePath:instancePath+"/spec/customizations/retention",schemaPath:"#/properties/spec/properties/customizations/properties/retention/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.retention.required,parentSchema:schema77.properties.spec.properties.customizations.properties.retention,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key4 in data8){
if(!(key4 === "luaScript")){
const err20 = {instancePath:instancePath+"/spec/customizations/retention",schemaPath:"#/properties/spec/properties/customizations/properties/retention/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.retention,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.luaScript !== undefined){
let data9 = data8.luaScript;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/spec/customizations/retention/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/retention/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.retention.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.retention.properties.luaScript,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/spec/customizations/retention",schemaPath:"#/properties/spec/properties/customizations/properties/retention/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.retention.type,parentSchema:schema77.properties.spec.properties.customizations.properties.retention,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.replicaResource !== undefined){
let data10 = data7.replicaResource;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.luaScript === undefined){
const err23 = {instancePath:instancePath+"/spec/customizations/replicaResource",schemaPath:"#/properties/spec/properties/customizations/properties/replicaResource/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.replicaResource.required,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaResource,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key5 in data10){
if(!(key5 === "luaScript")){
const err24 = {instancePath:instancePath+"/spec/customizations/replicaResource",schemaPath:"#/properties/spec/properties/customizations/properties/replicaResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaResource,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data10.luaScript !== undefined){
let data11 = data10.luaScript;
if(typeof data11 !== "string"){
const err25 = {instancePath:instancePath+"/spec/customizations/replicaResource/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/replicaResource/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.replicaResource.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaResource.properties.luaScript,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/customizations/replicaResource",schemaPath:"#/properties/spec/properties/customizations/properties/replicaResource/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.replicaResource.type,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaResource,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.componentResource !== undefined){
let data12 = data7.componentResource;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.luaScript === undefined){
const err27 = {instancePath:instancePath+"/spec/customizations/componentResource",schemaPath:"#/properties/spec/properties/customizations/properties/componentResource/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.componentResource.required,parentSchema:schema77.properties.spec.properties.customizations.properties.componentResource,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key6 in data12){
if(!(key6 === "luaScript")){
const err28 = {instancePath:instancePath+"/spec/customizations/componentResource",schemaPath:"#/properties/spec/properties/customizations/properties/componentResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.componentResource,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.luaScript !== undefined){
let data13 = data12.luaScript;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/spec/customizations/componentResource/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/componentResource/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.componentResource.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.componentResource.properties.luaScript,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/customizations/componentResource",schemaPath:"#/properties/spec/properties/customizations/properties/componentResource/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.componentResource.type,parentSchema:schema77.properties.spec.properties.customizations.properties.componentResource,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.replicaRevision !== undefined){
let data14 = data7.replicaRevision;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.luaScript === undefined){
const err31 = {instancePath:instancePath+"/spec/customizations/replicaRevision",schemaPath:"#/properties/spec/properties/customizations/properties/replicaRevision/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.replicaRevision.required,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaRevision,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key7 in data14){
if(!(key7 === "luaScript")){
const err32 = {instancePath:instancePath+"/spec/customizations/replicaRevision",schemaPath:"#/properties/spec/properties/customizations/properties/replicaRevision/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaRevision,data:data14};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data14.luaScript !== undefined){
let data15 = data14.luaScript;
if(typeof data15 !== "string"){
const err33 = {instancePath:instancePath+"/spec/customizations/replicaRevision/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/replicaRevision/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.replicaRevision.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaRevision.properties.luaScript,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec/customizations/replicaRevision",schemaPath:"#/properties/spec/properties/customizations/properties/replicaRevision/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.replicaRevision.type,parentSchema:schema77.properties.spec.properties.customizations.properties.replicaRevision,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data7.statusReflection !== undefined){
let data16 = data7.statusReflection;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.luaScript === undefined){
const err35 = {instancePath:instancePath+"/spec/customizations/statusReflection",schemaPath:"#/properties/spec/properties/customizations/properties/statusReflection/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.statusReflection.required,parentSchema:schema77.properties.spec.properties.customizations.properties.statusReflection,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key8 in data16){
if(!(key8 === "luaScript")){
const err36 = {instancePath:instancePath+"/spec/customizations/statusReflection",schemaPath:"#/properties/spec/properties/customizations/properties/statusReflection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.statusReflection,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.luaScript !== undefined){
let data17 = data16.luaScript;
if(typeof data17 !== "string"){
const err37 = {instancePath:instancePath+"/spec/customizations/statusReflection/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/statusReflection/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.statusReflection.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.statusReflection.properties.luaScript,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec/customizations/statusReflection",schemaPath:"#/properties/spec/properties/customizations/properties/statusReflection/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.statusReflection.type,parentSchema:schema77.properties.spec.properties.customizations.properties.statusReflection,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data7.statusAggregation !== undefined){
let data18 = data7.statusAggregation;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.luaScript === undefined){
const err39 = {instancePath:instancePath+"/spec/customizations/statusAggregation",schemaPath:"#/properties/spec/properties/customizations/properties/statusAggregation/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.statusAggregation.required,parentSchema:schema77.properties.spec.properties.customizations.properties.statusAggregation,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key9 in data18){
if(!(key9 === "luaScript")){
const err40 = {instancePath:instancePath+"/spec/customizations/statusAggregation",schemaPath:"#/properties/spec/properties/customizations/properties/statusAggregation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.statusAggregation,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data18.luaScript !== undefined){
let data19 = data18.luaScript;
if(typeof data19 !== "string"){
const err41 = {instancePath:instancePath+"/spec/customizations/statusAggregation/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/statusAggregation/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.statusAggregation.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.statusAggregation.properties.luaScript,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/customizations/statusAggregation",schemaPath:"#/properties/spec/properties/customizations/properties/statusAggregation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.statusAggregation.type,parentSchema:schema77.properties.spec.properties.customizations.properties.statusAggregation,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data7.healthInterpretation !== undefined){
let data20 = data7.healthInterpretation;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.luaScript === undefined){
const err43 = {instancePath:instancePath+"/spec/customizations/healthInterpretation",schemaPath:"#/properties/spec/properties/customizations/properties/healthInterpretation/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.healthInterpretation.required,parentSchema:schema77.properties.spec.properties.customizations.properties.healthInterpretation,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key10 in data20){
if(!(key10 === "luaScript")){
const err44 = {instancePath:instancePath+"/spec/customizations/healthInterpretation",schemaPath:"#/properties/spec/properties/customizations/properties/healthInterpretation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.healthInterpretation,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.luaScript !== undefined){
let data21 = data20.luaScript;
if(typeof data21 !== "string"){
const err45 = {instancePath:instancePath+"/spec/customizations/healthInterpretation/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/healthInterpretation/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.healthInterpretation.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.healthInterpretation.properties.luaScript,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/spec/customizations/healthInterpretation",schemaPath:"#/properties/spec/properties/customizations/properties/healthInterpretation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.healthInterpretation.type,parentSchema:schema77.properties.spec.properties.customizations.properties.healthInterpretation,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data7.dependencyInterpretation !== undefined){
let data22 = data7.dependencyInterpretation;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.luaScript === undefined){
const err47 = {instancePath:instancePath+"/spec/customizations/dependencyInterpretation",schemaPath:"#/properties/spec/properties/customizations/properties/dependencyInterpretation/required",keyword:"required",params:{missingProperty: "luaScript"},message:"must have required property '"+"luaScript"+"'",schema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation.required,parentSchema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation,data:data22};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key11 in data22){
if(!(key11 === "luaScript")){
const err48 = {instancePath:instancePath+"/spec/customizations/dependencyInterpretation",schemaPath:"#/properties/spec/properties/customizations/properties/dependencyInterpretation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data22.luaScript !== undefined){
let data23 = data22.luaScript;
if(typeof data23 !== "string"){
const err49 = {instancePath:instancePath+"/spec/customizations/dependencyInterpretation/luaScript",schemaPath:"#/properties/spec/properties/customizations/properties/dependencyInterpretation/properties/luaScript/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation.properties.luaScript.type,parentSchema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation.properties.luaScript,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/spec/customizations/dependencyInterpretation",schemaPath:"#/properties/spec/properties/customizations/properties/dependencyInterpretation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation.type,parentSchema:schema77.properties.spec.properties.customizations.properties.dependencyInterpretation,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec/customizations",schemaPath:"#/properties/spec/properties/customizations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.properties.customizations.type,parentSchema:schema77.properties.spec.properties.customizations,data:data7};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.spec.type,parentSchema:schema77.properties.spec,data:data3};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate205.errors = vErrors;
return errors === 0;
}

